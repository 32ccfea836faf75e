/** How the three parts are bundled. Entries are named one by one: each is a process of its own, but for the preload. */
import { cpSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const at = (path: string): string => resolve(import.meta.dirname, path);

// The native addon stays outside; everything else is bundled, so that the built folder needs no node_modules but that one.
const external = ["electron", "better-sqlite3"];

/** Tables that pdf.js reads by name, when a PDF needs them (main/capture/pdf/cmap-folder.ts). */
const withCMaps = {
  name: "communique-cmaps",
  writeBundle: () => cpSync(at("node_modules/pdfjs-dist/cmaps"), at("out/main/cmaps"), { recursive: true }),
};

/** fflate declares a `require` of its own beside the one that every bundle is given; two in one file are a syntax error. */
const withOneRequire = {
  name: "communique-one-require",
  transform: (code: string, id: string) =>
    id.endsWith("/fflate/esm/index.mjs") ? code.replace("var require = createRequire('/');", "") : null,
};

export default defineConfig({
  main: {
    plugins: [withCMaps, withOneRequire],
    build: {
      outDir: "out/main",
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          index: at("main/index.ts"),
          reader: at("main/worker/reader.ts"),
          writer: at("main/worker/writer.ts"),
          pool: at("main/worker/pool.ts"),
          "pool-thread": at("main/worker/pool-thread.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: { preload: at("main/preload/preload.ts") },
        // A sandboxed preload is one CommonJS file.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: at("renderer"),
    plugins: [react()],
    build: {
      outDir: at("out/renderer"),
      // Half as much to parse at each start, and to keep.
      minify: true,
      rollupOptions: {
        input: at("renderer/index.html"),
        // What several views share comes in one file, not in forty.
        output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] } },
      },
    },
  },
});
