/** A highlight with its note, and a story of a digest, as a list of what was found shows them. */
import { useTranslation } from "react-i18next";
import type { FoundInDigest, FoundNote } from "../../shared/contract/own-texts.ts";
import { colourName } from "../article/colour.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { formatDay, formatWhen } from "../ui/format.ts";
import { Marked } from "../ui/Marked.tsx";
import { Pill } from "../ui/Pill.tsx";
import { TagChip } from "../ui/TagChip.tsx";
import css from "./OwnTextsView.module.css";

export function FoundNoteRow({ note }: { readonly note: FoundNote }) {
  const { t, i18n } = useTranslation(["search", "reader"]);
  const { colour, passage, tags, headline, outlet, language, day, updatedAt, isLost } = note;
  return (
    <div className={css.note} data-colour={colour}>
      <span className="visually-hidden">{t("reader:markBare", { colour: t(`reader:${colourName(colour)}`) })}</span>
      <p className={css.passage} lang={language ?? undefined} dir="auto">
        <Marked marked={passage} />
      </p>
      {note.note.text === "" ? null : (
        <p className={css.words} dir="auto">
          <Marked marked={note.note} />
        </p>
      )}
      <p className={css.facts}>
        <strong>
          <Bdi>{outlet ?? t("noOutlet")}</Bdi>
        </strong>
        <span className={css.of} title={headline}>
          <Bdi>{headline}</Bdi>
        </span>
        {day === null ? null : <time dateTime={day}>{formatDay(day, i18n.language)}</time>}
        {isLost ? <Pill tone="wrong">{t("lostPassage")}</Pill> : null}
        {tags.map((tag) => (
          <TagChip key={tag.id} path={tag.path} colour={tag.colour} />
        ))}
        <time className={css.when} dateTime={updatedAt} title={updatedAt}>
          {formatWhen(updatedAt, i18n.language)}
        </time>
      </p>
    </div>
  );
}

export function FoundDigestRow({ found }: { readonly found: FoundInDigest }) {
  const { i18n } = useTranslation("search");
  const { digest, day, section, headline, text } = found;
  return (
    <div className={css.story}>
      <p className={css.headline} dir="auto">
        <Marked marked={headline} />
      </p>
      {text.text === "" ? null : (
        <p className={css.words} dir="auto">
          <Marked marked={text} />
        </p>
      )}
      <p className={css.facts}>
        <strong>
          <Bdi>{digest}</Bdi>
        </strong>
        <time dateTime={day}>{formatDay(day, i18n.language)}</time>
        {section === null ? null : (
          <span className={css.of}>
            <Bdi>{section}</Bdi>
          </span>
        )}
      </p>
    </div>
  );
}
