/**
 * Lets what is waiting go first: messages, and bytes to be written. Promises alone never do. (`setTimeout` would wait for
 * four milliseconds each time.)
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
