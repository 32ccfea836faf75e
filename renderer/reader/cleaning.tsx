/** What cleaning removed, in its place among the text, and what a person does about it: put back, take out, make it a rule. */
import { CircleMinus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type LineCorrection, waysToRule } from "../../shared/cleaning/correct-lines.ts";
import type { ArticleView } from "../../shared/contract/article.ts";
import type { Block, RemovedBlock } from "../../shared/domain/article.ts";
import type { Outlet } from "../../shared/domain/outlet.ts";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import css from "./cleaning.module.css";

/** What stands before the block at a place, and beside each block, while cleaning is shown. */
export interface BesideText {
  readonly before: (at: number) => ReactNode;
  readonly beside: (block: Block) => ReactNode;
}

/** @param isShown  else nothing stands beside the text */
export function useCleaning(view: ArticleView, isShown: boolean): BesideText | null {
  const { t } = useTranslation("reader");
  const takeOut = useAct("article.takeOut");
  const putBack = useAct("article.putBack");
  const [last, setLast] = useState<Pick<LineCorrection, "action" | "text"> | null>(null);
  if (!isShown) return null;
  const { article, removed, outlet } = view;
  const say = async (action: LineCorrection["action"], text: string): Promise<void> => {
    const done = await (action === "keep" ? putBack : takeOut)({ id: article.id, text });
    if (done) setLast({ action, text });
  };
  const offer = (action: LineCorrection["action"], text: string): ReactNode =>
    outlet !== null && last?.action === action && last.text === text ? (
      <RuleOffer view={view} outlet={outlet} said={last} onClose={() => setLast(null)} />
    ) : null;
  const placeOf = ({ at }: RemovedBlock): number => Math.min(at ?? article.blocks.length, article.blocks.length);
  return {
    before: (place) =>
      removed.map((line, index) =>
        placeOf(line) === place ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may repeat, and has no other name
          <fieldset key={index} aria-label={t("removedLine")} className={css.removed}>
            <p dir="auto">{line.text}</p>
            <small>{whyRemoved(t, line.why)}</small>
            <Button onPress={() => void say("keep", line.text)}>{t("putBack")}</Button>
            {offer("remove", line.text)}
          </fieldset>
        ) : null,
      ),
    beside: (block) => (
      <>
        <span className={css.takeOut}>
          <IconButton icon={CircleMinus} label={t("takeOutLine")} onPress={() => void say("remove", block.text)} />
        </span>
        {offer("keep", block.text)}
      </>
    ),
  };
}

const reasons = [
  "outside",
  "element",
  "words",
  "links",
  "repeated",
  "heading",
  "date",
  "sign-off",
  "credit",
  "author",
  "tail",
  "correction",
] as const;

function whyRemoved(t: ReturnType<typeof useTranslation<"reader">>["t"], why: string | null): string {
  const known = reasons.find((each) => each === why);
  return t(known === undefined ? "why_unknown" : `why_${known}`);
}

interface OfferProps {
  readonly view: ArticleView;
  readonly outlet: Outlet;
  readonly said: Pick<LineCorrection, "action" | "text">;
  readonly onClose: () => void;
}

/** Offered once after an act: the same for everything of the outlet, in the ways that change no other line of this article. */
function RuleOffer({ view, outlet, said, onClose }: OfferProps) {
  const { t } = useTranslation("reader");
  const save = useAct("rules.save");
  const { article, removed } = view;
  const make = async (way: LineCorrection): Promise<void> => {
    await save({ ...way, outletId: outlet.id, articleId: article.id });
    onClose();
  };
  // A rule is as long as a line that repeats; a longer text is this article's own.
  const ways = waysToRule({ blocks: article.blocks, removed }, said).filter((way) => way.text.length <= 2000);
  if (ways.length === 0) return null;
  return (
    <fieldset aria-label={t("ruleOffer", { outlet: outlet.name })} className={css.offer}>
      <bdi>{t("ruleOffer", { outlet: outlet.name })}</bdi>
      {ways.map((way) => (
        <Button key={way.fits} onPress={() => void make(way)}>
          {way.fits === "equals" ? t("ruleExact") : t("ruleStarts", { text: way.text })}
        </Button>
      ))}
    </fieldset>
  );
}
