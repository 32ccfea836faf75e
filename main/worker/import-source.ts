/** One thing to import: a file or folder, or what was pasted. */
export type ImportSource =
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "paste"; readonly text: string; readonly html: string | null; readonly name: string };
