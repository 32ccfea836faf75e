/** npm run screenshots: takes the pictures of README and docs from the running app. */
import { driveApp } from "./e2e.mjs";
import { runMain } from "./setup/main.mjs";

await runMain(import.meta.url, async () =>
  (await driveApp("screenshots", "config/vitest.screenshots.ts", process.argv.slice(2))).failed > 0 ? 1 : 0,
);
