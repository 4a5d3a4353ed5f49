/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

const inNode = ['core', 'workspace', 'documents', 'content', 'house', 'site'];

export default getViteConfig({
  test: {
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'node', include: inNode.map((room) => `tests/${room}/**/*.test.ts`) } },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.tsx', 'tests/islands/**/*.test.tsx'],
        },
      },
    ],
  },
});
