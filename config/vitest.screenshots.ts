/** The pictures of README and docs, taken from the running program. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["e2e/pictures.ts"], environment: "node", fileParallelism: false, testTimeout: 240_000, hookTimeout: 120_000 },
});
