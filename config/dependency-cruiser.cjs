/** The architecture as rules. Each says in its comment why it stands; main/architecture.test.ts plants a breach of each. */
const pureStages = "^main/(clean|analyse|compare)/";
const tests = "\\.test\\.tsx?$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Values go one way, from capture to digest; a cycle means that two files are one.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "shared-stands-alone",
      comment: "shared/ is what every process may know: it imports nothing of ours outside itself.",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(main|renderer|e2e|bench|scripts)/" },
    },
    {
      name: "shared-runs-anywhere",
      comment: "shared/ runs in the window, in workers and in tests alike: no Node, no Electron, no React, no database.",
      severity: "error",
      from: { path: "^shared/", pathNot: tests },
      to: { path: "node_modules/(electron|react|react-dom|better-sqlite3)/|^electron$" },
    },
    {
      name: "shared-no-node",
      comment: "A Node built-in would not be there in the sandboxed window.",
      severity: "error",
      from: { path: "^shared/", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-stages",
      comment: "Cleaning, analysis and comparison are functions of their input: they know shared/ and libraries only.",
      severity: "error",
      from: { path: pureStages, pathNot: tests },
      to: { path: "^(main|renderer)/", pathNot: "^main/$1/" },
    },
    {
      name: "pure-stages-no-node",
      comment: "What is pure reads no file and asks no clock of the system.",
      severity: "error",
      from: { path: pureStages, pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "sql-in-archive-only",
      comment: "Only main/archive speaks SQL, so that another store can stand behind the same interface.",
      severity: "error",
      from: { path: "^(main|renderer|shared)/", pathNot: "^main/archive/" },
      to: { path: "node_modules/(@types/)?better-sqlite3/" },
    },
    {
      name: "archive-stands-alone",
      comment: "The store knows the domain and nothing of the stages around it.",
      severity: "error",
      from: { path: "^main/archive/", pathNot: tests },
      to: { path: "^(main|renderer)/", pathNot: "^main/archive/" },
    },
    {
      name: "capture-and-digest-stand-alone",
      comment: "Readers and writers turn bytes into values and back; what they need comes in as a parameter.",
      severity: "error",
      from: { path: "^main/(capture|digest)/", pathNot: tests },
      to: { path: "^(main|renderer)/", pathNot: "^main/$1/" },
    },
    {
      name: "electron-in-app-only",
      comment: "One place speaks Electron, so that all the rest runs and is tested on plain Node.",
      severity: "error",
      from: { path: "^(main|renderer|shared|bench)/", pathNot: "^main/(app|preload)/|^main/index\\.ts$" },
      to: { path: "node_modules/electron/|^electron$" },
    },
    {
      name: "window-through-the-contract",
      comment: "The window reaches the rest through shared/contract and the bridge, never by import.",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: "^(main|e2e|bench|scripts)/" },
    },
    {
      name: "window-no-node",
      comment: "The window is sandboxed: there is no Node in it.",
      severity: "error",
      from: { path: "^renderer/", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "views-stand-alone",
      comment: "A view can be changed without opening another; what two of them share is in ui, shell or article.",
      severity: "error",
      from: { path: "^renderer/(inbox|search|reader|dossier|compare|digest|trend|batch|settings|welcome)/" },
      to: { path: "^renderer/(inbox|search|reader|dossier|compare|digest|trend|batch|settings|welcome)/", pathNot: "^renderer/$1/" },
    },
    {
      name: "widgets-know-no-view",
      comment: "Widgets serve every view and so depend on none.",
      severity: "error",
      from: { path: "^renderer/ui/" },
      to: { path: "^renderer/(inbox|search|reader|dossier|compare|digest|trend|batch|settings|welcome)/" },
    },
    {
      name: "journeys-drive-from-outside",
      comment: "End-to-end tests use the program as a person does; they see no code of it.",
      severity: "error",
      from: { path: "^e2e/" },
      to: { path: "^(main|renderer)/" },
    },
    {
      name: "no-unlisted-package",
      comment: "What is imported is pinned in package.json.",
      severity: "error",
      from: { path: "^(main|renderer|shared)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.module\\.css$" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
