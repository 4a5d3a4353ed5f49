// Serves the built site, and says where. A port that is taken is said, not silently changed.

import { preview } from 'astro';

const port = Number(process.env.PORT ?? 4321);
try {
  await preview({ logLevel: 'error', server: { port }, vite: { preview: { strictPort: true } } });
} catch (error) {
  console.error(
    `The site could not be served at port ${port}: ${error.message} Set PORT to another one and try again.`,
  );
  process.exit(1);
}
console.log(`Firebreak is at http://localhost:${port}${process.env.FIREBREAK_BASE ?? '/'}`);
