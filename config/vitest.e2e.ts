/** End-to-end tests: one at a time, each with the real program. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["e2e/journeys/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
