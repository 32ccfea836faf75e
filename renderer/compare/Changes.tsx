/** The second of two texts laid over the first: what it kept, what it cut, what it added. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "../../shared/contract/article.ts";
import type { Block } from "../../shared/domain/article.ts";
import { type Edit, editsBetween } from "../../shared/likeness/edits.ts";
import { Bdi } from "../ui/Bdi.tsx";
import css from "./Changes.module.css";

interface Props {
  readonly before: ArticleView;
  readonly after: ArticleView;
}

export function Changes({ before, after }: Props) {
  const { t } = useTranslation("compare");
  const paragraphs = useMemo(() => editsBetween(textsOf(before), textsOf(after)), [before, after]);
  const edits = paragraphs.flat();
  const isSame = edits.every(({ kind }) => kind === "kept");
  const nameOf = ({ outlet }: ArticleView): string => outlet?.name ?? t("noOutlet");
  return (
    <section
      className={css.changes}
      aria-label={t("changesOf", { outlet: nameOf(after) })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
      tabIndex={0}
    >
      <p className={css.legend}>
        {isSame ? (
          t("changesNone")
        ) : (
          <>
            <del>
              <Bdi>{t("cutFrom", { outlet: nameOf(before) })}</Bdi>
            </del>{" "}
            {t("words", { count: wordsOf(edits, "cut") })}
            <ins>
              <Bdi>{t("addedBy", { outlet: nameOf(after) })}</Bdi>
            </ins>{" "}
            {t("words", { count: wordsOf(edits, "added") })}
          </>
        )}
      </p>
      <div className={css.text} lang={after.article.language ?? undefined}>
        {paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of two texts never change places
          <p key={at} dir="auto">
            {paragraph.map((edit, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do the stretches of one
              <Stretch key={place} edit={edit} />
            ))}
          </p>
        ))}
      </div>
    </section>
  );
}

function Stretch({ edit: { kind, text } }: { readonly edit: Edit }) {
  if (kind === "kept") return text;
  const words = text.trimEnd();
  const Mark = kind === "cut" ? "del" : "ins";
  return (
    <>
      <Mark>{words}</Mark>
      {text.slice(words.length) || " "}
    </>
  );
}

const textsOf = ({ article }: ArticleView): string[] => article.blocks.filter(isRead).map(({ text }) => text);
const isRead = ({ kind }: Block): boolean => kind !== "caption";

const wordsOf = (edits: readonly Edit[], kind: Edit["kind"]): number =>
  edits.reduce((sum, edit) => sum + (edit.kind === kind ? (edit.text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0) : 0), 0);
