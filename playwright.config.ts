import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './tests/browser/chromium.mjs';

const PORT = Number(process.env.FIREBREAK_TEST_PORT ?? 4322);

/** The browser tests use the built site, served by the command that `npm start` uses. */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    timezoneId: 'America/Los_Angeles',
    locale: 'en-US',
    launchOptions: { executablePath: findChromium() ?? '', args: CHROMIUM_ARGUMENTS },
  },
  webServer: {
    command: 'node build/serve.mjs',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
