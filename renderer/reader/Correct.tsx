/** The form that corrects an article by hand; what was corrected is never overwritten, and can be given back. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleView, Correction } from "../../shared/contract/article.ts";
import { type Block, type BlockKind, blockKind, type CorrectableField } from "../../shared/domain/article.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Pill } from "../ui/Pill.tsx";
import { Select } from "../ui/Select.tsx";
import { SuggestField } from "../ui/SuggestField.tsx";
import { TextField } from "../ui/TextField.tsx";
import css from "./Correct.module.css";
import { correctionsOf, draftOf, isDay, textFields } from "./correction.ts";

const words = {
  headline: "headline",
  standfirst: "standfirst",
  byline: "byline",
  dateline: "dateline",
  published: "date",
  updated: "updatedOn",
  authors: "authors",
  language: "language",
  outlet: "outlet",
  url: "url",
  blocks: "blocks",
} as const satisfies Record<CorrectableField, string>;

/** The others share a row. */
const longFields: ReadonlySet<CorrectableField> = new Set(["headline", "standfirst"]);

const rightsChoices = ["as-outlet", "may-leave", "stays"] as const;

export function Correct({ view, isOpen, onClose }: { view: ArticleView; isOpen: boolean; onClose: () => void }) {
  return isOpen ? <Form view={view} onClose={onClose} /> : null;
}

function Form({ view, onClose }: { view: ArticleView; onClose: () => void }) {
  const { t } = useTranslation("reader");
  const correct = useAct("article.correct");
  const [draft, setDraft] = useState(() => draftOf(view));
  const setRights = useAct("article.setRights");
  const [rights, changeRights] = useState(view.rights);
  const { id } = view.article;
  const outlets = useCall("outlets.list", {}).data?.map(({ name }) => name) ?? [];
  const write = (field: (typeof textFields)[number]) => (text: string) =>
    setDraft((now) => ({ ...now, texts: { ...now.texts, [field]: text } }));
  const isWrong = (field: "published" | "updated"): boolean => {
    const day = draft.texts[field].trim();
    return day !== "" && !isDay(day);
  };
  const save = async () => {
    for (const correction of correctionsOf(view, draft)) if (!(await correct({ id, correction }))) return;
    if (rights.fullText !== view.rights.fullText || rights.licence !== view.rights.licence) {
      if (!(await setRights({ id, rights }))) return;
    }
    onClose();
  };
  const giveBack = async (field: CorrectableField) => {
    const correction: Correction = { field, value: null };
    const after = await correct({ id, correction });
    if (!after) return;
    const fresh = draftOf(after);
    setDraft((now) =>
      field === "blocks" ? { ...now, blocks: fresh.blocks } : { ...now, texts: { ...now.texts, [field]: fresh.texts[field] } },
    );
  };
  const back = (field: CorrectableField) =>
    view.article.corrected.includes(field) ? <GiveBack name={t(words[field])} onGiveBack={() => void giveBack(field)} /> : null;
  return (
    <Dialog
      title={t("correctTitle")}
      isWide
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" isDisabled={isWrong("published") || isWrong("updated")} onPress={() => void save()}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {textFields.map((field) => (
          <div key={field} className={`${css.field} ${longFields.has(field) ? css.whole : ""}`}>
            {field === "outlet" ? (
              <SuggestField label={t(words[field])} value={draft.texts[field]} onChange={write(field)} suggestions={outlets} />
            ) : (
              <TextField label={t(words[field])} value={draft.texts[field]} onChange={write(field)} />
            )}
            {back(field)}
            {(field === "published" || field === "updated") && isWrong(field) ? (
              <p className={css.wrong} role="alert">
                {t("dateWrong")}
              </p>
            ) : null}
          </div>
        ))}
        <div className={css.field}>
          <Select
            label={t("rights")}
            items={rightsChoices.map((choice) => ({ id: choice, label: t(`rights_${choice}`) }))}
            value={rights.fullText ?? "as-outlet"}
            onChange={(choice) =>
              changeRights((now) => ({ ...now, fullText: choice === "stays" || choice === "may-leave" ? choice : null }))
            }
          />
        </div>
        <div className={css.field}>
          <TextField
            label={t("licence")}
            value={rights.licence ?? ""}
            onChange={(text) => changeRights((now) => ({ ...now, licence: text.trim() === "" ? null : text.slice(0, 500) }))}
          />
        </div>
        <div className={`${css.field} ${css.whole}`}>
          <h3 className={css.title}>{t("blocks")}</h3>
          {back("blocks")}
          <Blocks blocks={draft.blocks} onChange={(blocks) => setDraft((now) => ({ ...now, blocks }))} />
        </div>
      </div>
    </Dialog>
  );
}

function GiveBack({ name, onGiveBack }: { name: string; onGiveBack: () => void }) {
  const { t } = useTranslation("reader");
  return (
    <span className={css.back}>
      <Pill tone="accent">{t("corrected")}</Pill>
      <Button variant="quiet" onPress={onGiveBack} aria-label={t("giveBackField", { field: name })}>
        {t("giveBack")}
      </Button>
    </span>
  );
}

const kindWords = {
  paragraph: "paragraph",
  subheading: "subheading",
  "list-item": "listItem",
  quote: "quote",
  caption: "caption",
} as const satisfies Record<BlockKind, string>;

function Blocks({ blocks, onChange }: { blocks: readonly Block[]; onChange: (blocks: readonly Block[]) => void }) {
  const { t } = useTranslation("reader");
  const change = (at: number, next: Partial<Block>) => onChange(blocks.map((each, index) => (index === at ? { ...each, ...next } : each)));
  const kinds = blockKind.options.map((kind) => ({ id: kind, label: t(kindWords[kind]) }));
  return (
    <>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks keep their places while the form is open
        <div key={at} className={css.block}>
          <Select
            label={t("kind", { number: at + 1 })}
            labelHidden
            items={kinds}
            value={block.kind}
            onChange={(kind) => change(at, { kind: blockKind.catch(block.kind).parse(kind) })}
          />
          <TextField
            label={t("block", { number: at + 1 })}
            labelHidden
            multiline
            rows={Math.min(8, 1 + Math.ceil(block.text.length / 80))}
            value={block.text}
            onChange={(text) => change(at, { text })}
          />
        </div>
      ))}
    </>
  );
}
