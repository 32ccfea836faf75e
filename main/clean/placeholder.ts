/** Filler that stands where a text is withheld: walls of some papers show "lorem ipsum" in place of what only subscribers may read. */

/** The words of Cicero's De finibus (book 1, 32 and 33) that filler is made of, whole and cut as printers have them. */
const fillers = new Set(
  (
    "a ab accusamus accusantium ad adipisci adipiscing alias aliqua aliquam aliquid aliquip amet anim animi aperiam architecto asperiores " +
    "aspernatur assumenda at atque aut aute autem beatae blanditiis cillum commodi commodo consectetur consequat consequatur consequuntur " +
    "corporis corrupti culpa cum cumque cupidatat cupiditate debitis delectus deleniti deserunt dicta dignissimos distinctio do dolor dolore " +
    "dolorem doloremque dolores doloribus dolorum ducimus duis ea eaque earum eius eiusmod eligendi elit enim eos error esse est et eu eum " +
    "eveniet ex excepteur excepturi exercitationem exercitation expedita explicabo facere facilis fuga fugiat fugit harum hic id illo illum " +
    "impedit in incididunt incidunt inventore ipsa ipsam ipsum irure itaque iure iusto labore laboriosam laboris laborum laudantium libero " +
    "lorem magna magnam magni maiores maxime minim minima minus modi molestiae molestias mollit mollitia nam natus necessitatibus nemo neque " +
    "nesciunt nihil nisi nobis non nostrud nostrum nulla numquam occaecat occaecati odio odit officia officiis omnis optio pariatur " +
    "perferendis perspiciatis placeat porro possimus praesentium proident provident quae quaerat quam quas quasi qui quia quibusdam quidem " +
    "quis quisquam quo quod quos ratione recusandae reiciendis rem repellat repellendus reprehenderit repudiandae rerum saepe sapiente sed " +
    "sequi similique sint sit soluta sunt suscipit tempor tempora tempore temporibus tenetur totam ullam ullamco unde ut vel velit veniam " +
    "veritatis vero vitae voluptas voluptate voluptatem voluptates voluptatibus voluptatum"
  ).split(" "),
);

/** Fewer words may be a motto. */
const fewest = 12;
const share = 0.9;

/** Whether a paragraph is nothing but filler. */
export function isPlaceholder(text: string): boolean {
  const first = /^\P{L}{0,3}(\p{L}+)/u.exec(text)?.[1]?.toLowerCase();
  if (first === undefined || !fillers.has(first)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length >= fewest && words.filter((word) => fillers.has(word)).length >= words.length * share;
}
