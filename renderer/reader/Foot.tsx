/** Below the text: tags, dossiers, lost passages, and what cleaning removed. */
import { useTranslation } from "react-i18next";
import type { ArticleView } from "../../shared/contract/article.ts";
import type { Annotation } from "../../shared/domain/annotation.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import { useAct } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { TagChip } from "../ui/TagChip.tsx";
import { Family } from "./Family.tsx";
import margin from "./Margin.module.css";
import { Note } from "./Note.tsx";
import type { OpenNote } from "./passage.ts";
import css from "./ReaderView.module.css";
import { Translations } from "./Translations.tsx";

interface Props {
  readonly view: ArticleView;
  readonly orphans: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly open: OpenNote | null;
  readonly onOpen: (open: OpenNote | null) => void;
}

export function Foot({ view, orphans, tags, open, onOpen }: Props) {
  const { t } = useTranslation("reader");
  const { go } = useNavigate();
  const apply = useAct("tags.apply");
  const { id } = view.article;
  return (
    <footer className={css.foot}>
      {view.tags.length > 0 ? (
        <ul className={css.chips} aria-label={t("tags")}>
          {view.tags.map((tag) => (
            <li key={tag.id}>
              <TagChip path={tag.path} colour={tag.colour} onRemove={() => void apply({ articleIds: [id], path: tag.path, on: false })} />
            </li>
          ))}
        </ul>
      ) : null}
      <Family key={id} id={id} />
      <Translations id={id} />
      {view.dossiers.length > 0 ? (
        <ul className={css.chips} aria-label={t("dossiers")}>
          {view.dossiers.map((dossier) => (
            <li key={dossier.id}>
              <button type="button" className={css.dossier} onClick={() => go({ view: "dossiers", id: dossier.id })}>
                <bdi>{dossier.name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {orphans.length > 0 ? (
        <section className={margin.orphans}>
          <h2>{t("orphans")}</h2>
          {orphans.map((each) => (
            <div key={each.id}>
              <Note
                annotation={each}
                tags={tags}
                open={open?.id === each.id ? open.part : null}
                onOpen={(part) => onOpen(part === null ? null : { id: each.id, part })}
                onShow={() => undefined}
              />
            </div>
          ))}
        </section>
      ) : null}
    </footer>
  );
}
