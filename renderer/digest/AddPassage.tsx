/** Takes words out of an article for an entry: a whole paragraph, or what is selected in the text. */
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeSpan } from "../../shared/anchor/describe.ts";
import { tell } from "../../shared/contract/tell.ts";
import type { Selector } from "../../shared/domain/annotation.ts";
import { type Article, blockStarts, readingText } from "../../shared/domain/article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { Span } from "../../shared/domain/span.ts";
import { passageAttributes } from "../../shared/words/language-code.ts";
import { useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import css from "./AddPassage.module.css";

interface Props {
  readonly id: ArticleId;
  readonly headline: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onTake: (selector: Selector) => void;
}

/** The most that one passage holds, in UTF-16 code units; what is longer is not offered. */
const longest = 20_000;

export function AddPassage({ id, headline, isOpen, onClose, onTake }: Props) {
  const { t } = useTranslation("digest");
  return (
    <Dialog
      title={t("addPassageTo", { headline })}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t("cancel")}</Button>}
    >
      {isOpen ? <Paragraphs id={id} onTake={onTake} /> : null}
    </Dialog>
  );
}

function Paragraphs({ id, onTake }: { id: ArticleId; onTake: (selector: Selector) => void }) {
  const { i18n } = useTranslation("digest");
  const loaded = useCall("article.load", { id, query: "" });
  if (loaded.error) return <p role="alert">{tell(loaded.error, i18n.language)}</p>;
  if (!loaded.data) return <div className={css.paragraphs} aria-busy="true" />;
  return <Choices article={loaded.data.article} onTake={onTake} />;
}

/** A point of a DOM selection as a position in the reading text; null outside the paragraphs. */
function positionOf(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-start]");
  if (!paragraph || !root.contains(paragraph)) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + range.toString().length;
}

function useSelectedSpan(root: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const changed = () => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      if (!root.current || !range) return setSpan(null);
      const start = positionOf(root.current, range.startContainer, range.startOffset);
      const end = positionOf(root.current, range.endContainer, range.endOffset);
      setSpan(start !== null && end !== null && end > start && end - start <= longest ? { start, end } : null);
    };
    document.addEventListener("selectionchange", changed);
    return () => document.removeEventListener("selectionchange", changed);
  }, [root]);
  return span;
}

function Choices({ article, onTake }: { article: Article; onTake: (selector: Selector) => void }) {
  const { t } = useTranslation("digest");
  const root = useRef<HTMLUListElement | null>(null);
  const span = useSelectedSpan(root);
  const text = readingText(article.blocks);
  const starts = blockStarts(article.blocks);
  const take = ({ start, end }: Span) => onTake(describeSpan(text, start, Math.min(end, start + longest)));
  return (
    <>
      <div className={css.head}>
        <p>{t("chooseParagraph")}</p>
        <Button variant="primary" isDisabled={span === null} onPress={() => span && take(span)}>
          {t("takeSelection")}
        </Button>
      </div>
      <ul className={css.paragraphs} ref={root} lang={article.language ?? undefined}>
        {article.blocks.map((block, index) => {
          const start = starts[index] ?? 0;
          return (
            <li key={start}>
              <button
                type="button"
                className={css.take}
                aria-label={t("takeParagraph", { number: index + 1 })}
                title={t("takeParagraph", { number: index + 1 })}
                onClick={() => take({ start, end: start + block.text.length })}
              >
                {index + 1}
              </button>
              <p data-start={start} data-kind={block.kind} {...passageAttributes(block.language)}>
                {block.text}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
