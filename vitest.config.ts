/** Unit tests: beside what they test, on plain Node. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{main,renderer,shared,bench,scripts}/**/*.test.{ts,tsx,mjs}"],
    environment: "node",
    globalSetup: "config/temporary-folder.ts",
    testTimeout: 30_000,
  },
});
