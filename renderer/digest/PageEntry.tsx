/** One story on the page: headline, source line, summary, and its passages. */
import { Check, Pencil, Quote, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../shared/contract/search.ts";
import type { DigestEntry, DigestPassage } from "../../shared/domain/digest.ts";
import { useNavigate } from "../shell/route.ts";
import { useToast } from "../shell/toast.tsx";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { AddPassage } from "./AddPassage.tsx";
import { Facts } from "./Facts.tsx";
import css from "./Page.module.css";
import { PageField } from "./PageField.tsx";
import type { PageProps } from "./page-props.ts";
import { addPassage, changePassage, differingWords, phraseQuery, removePassage, setText } from "./state.ts";

interface Props extends PageProps {
  readonly entry: DigestEntry;
  readonly number: number;
  readonly firstNote: number;
  readonly row: ArticleRow | undefined;
}

export function PageEntry({ entry, number, firstNote, row, desk, lines, report, active, onActive }: Props) {
  const { t } = useTranslation("digest");
  const [isAdding, setAdding] = useState(false);
  const printed = lines?.entries[entry.key];
  const edit = (fields: Parameters<typeof setText>[2]) =>
    desk.change((digest) => setText(digest, entry.key, fields), `${Object.keys(fields).join()}:${entry.key}`);
  return (
    <article
      className={css.entry}
      id={`entry-${entry.key}`}
      data-active={active === entry.key || undefined}
      onFocus={() => onActive(entry.key)}
    >
      <PageField
        look="headline"
        label={t("headline", { number })}
        limit={1000}
        value={entry.headline}
        onChange={(headline) => edit({ headline })}
      />
      <SourceLine entry={entry} line={printed?.source ?? row?.outlet?.name ?? ""} />
      <PageField
        look="summary"
        multiline
        label={t("summaryOf", { headline: entry.headline })}
        placeholder={t("summaryPlaceholder")}
        limit={50_000}
        value={entry.summary}
        onChange={(summary) => edit({ summary })}
      />
      {entry.passages.map((passage, index) => (
        <Passage
          // biome-ignore lint/suspicious/noArrayIndexKey: a passage is known by its place
          key={`${passage.selector.start}-${index}`}
          entry={entry}
          passage={passage}
          index={index}
          note={printed?.passages[index]?.note ?? firstNote + index}
          line={printed?.passages[index]?.source ?? row?.outlet?.name ?? ""}
          desk={desk}
          report={report}
        />
      ))}
      <div className={css.entryActs}>
        <Button variant="quiet" icon={Quote} onPress={() => setAdding(true)} aria-label={t("addPassageTo", { headline: entry.headline })}>
          {t("addPassage")}
        </Button>
      </div>
      <AddPassage
        id={entry.articleId}
        headline={entry.headline}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onTake={(selector) => {
          setAdding(false);
          desk.change((digest) => addPassage(digest, entry.key, selector), `add-passage:${entry.key}:${selector.start}`);
        }}
      />
    </article>
  );
}

function SourceLine({ entry, line }: { entry: DigestEntry; line: string }) {
  const { t } = useTranslation("digest");
  const { go } = useNavigate();
  return (
    <button
      type="button"
      className={css.source}
      aria-label={t("openSource", { headline: entry.headline })}
      onClick={() => go({ view: "reader", id: entry.articleId, query: "" })}
    >
      <Facts line={line} separator=" · " />
    </button>
  );
}

interface PassageProps extends Pick<Props, "entry" | "desk" | "report"> {
  readonly passage: DigestPassage;
  readonly index: number;
  readonly note: number;
  readonly line: string;
}

function Passage({ entry, passage, index, note, line, desk, report }: PassageProps) {
  const { t } = useTranslation("digest");
  const { go } = useNavigate();
  const tellPerson = useToast();
  const [isEditing, setEditing] = useState(false);
  const issue = report?.issues.find(
    (each) => (each.kind === "differs" || each.kind === "lost") && each.entryKey === entry.key && each.passage === index,
  );
  const remove = () => {
    desk.change((digest) => removePassage(digest, entry.key, index), `remove-passage:${entry.key}:${index}:${passage.text.length}`);
    tellPerson(t("passageRemoved"), { label: t("undo"), onPress: desk.undo });
  };
  const reword = (text: string) =>
    desk.change((digest) => changePassage(digest, entry.key, index, { text }), `passage:${entry.key}:${index}`);
  return (
    <div className={css.passage} data-wrong={issue ? true : undefined}>
      {isEditing ? (
        <PageField
          look="passage"
          multiline
          autoFocus
          label={t("passageText", { number: note })}
          limit={20_000}
          value={passage.text}
          onChange={reword}
        />
      ) : (
        <button
          type="button"
          className={css.words}
          dir="auto"
          aria-label={t("openPassage", { number: note })}
          onClick={() => go({ view: "reader", id: entry.articleId, query: phraseQuery(passage.selector.exact) })}
        >
          <Wording printed={passage.text} archived={issue?.kind === "differs" ? issue.archived : null} />
          <sup>{note}</sup>
        </button>
      )}
      <span className={css.passageFoot}>
        <Facts line={line} separator=", " />
        <span className={css.passageActs}>
          <IconButton
            icon={isEditing ? Check : Pencil}
            label={isEditing ? t("doneEditing") : t("editPassage", { number: note })}
            onPress={() => setEditing(!isEditing)}
          />
          <IconButton icon={Trash2} label={t("removePassage", { number: note })} onPress={remove} />
        </span>
      </span>
    </div>
  );
}

function Wording({ printed, archived }: { printed: string; archived: string | null }) {
  if (archived === null) return <span>{printed}</span>;
  const parts = differingWords(printed, archived);
  return (
    <span>
      {parts.before}
      <mark className={css.wrongWords}>{parts.here === "" ? "…" : parts.here}</mark>
      {parts.after}
    </span>
  );
}
