/** Its tables have no types of their own: lines parted by `|`, each a character and what it becomes. */
declare module "opencc-js/dict/*" {
  const table: string;
  export default table;
}
