/** What is like an article, from anywhere: its copies and revisions, translations, what tells of the same event, what is like it. */
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { kinship, type SimilarArticle } from "../../../shared/contract/similar.ts";
import { tell } from "../../../shared/contract/tell.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { printQuery } from "../../../shared/query/print.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { formatCount, formatDay, languageName } from "../../ui/format.ts";
import { Pill } from "../../ui/Pill.tsx";
import { useCall } from "../queries.ts";
import { useNavigate } from "../route.ts";
import css from "./KinDialog.module.css";

interface Props {
  readonly id: ArticleId;
  readonly onClose: () => void;
}

export function KinDialog({ id, onClose }: Props): ReactNode {
  const { t, i18n } = useTranslation("reader");
  const { go } = useNavigate();
  const of = useCall("article.load", { id, query: "" }).data?.article;
  const { data, error } = useCall("search.similar", { id });
  const parts = kinship.options
    .map((relation) => ({ relation, kin: data?.filter((each) => each.relation === relation) ?? [] }))
    .filter(({ kin }) => kin.length > 0);
  const list = (): void => {
    onClose();
    go({ view: "search", query: queryOf([id, ...(data ?? []).map((each) => each.id)]), articleId: null });
  };
  return (
    <Dialog
      title={t("kin")}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button icon={Search} isDisabled={parts.length === 0} onPress={list}>
            {t("kinList")}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t("close")}
          </Button>
        </>
      }
    >
      <p className={css.of} lang={of?.language ?? undefined} dir="auto">
        {of?.headline}
      </p>
      <p className={css.told} role="status">
        {error ? tell(error, i18n.language) : data === undefined ? t("kinLooking") : data.length === 0 ? t("kinNone") : null}
      </p>
      {parts.length === 0 ? null : (
        <ListBox
          className={css.list ?? ""}
          aria-label={t("kin")}
          autoFocus="first"
          onAction={(key) => {
            const found = data?.find((each) => each.id === key);
            if (!found) return;
            onClose();
            go({ view: "reader", id: found.id, query: "" });
          }}
        >
          {parts.map(({ relation, kin }) => (
            <ListBoxSection key={relation} id={relation}>
              <Header className={css.part ?? ""}>
                {t(`kinPart_${relation}`)} <span>{formatCount(kin.length)}</span>
              </Header>
              {kin.map((each) => (
                <ListBoxItem key={each.id} id={each.id} textValue={each.headline} className={css.item ?? ""}>
                  <Relative relative={each} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      )}
    </Dialog>
  );
}

const queryOf = (ids: readonly ArticleId[]): string =>
  printQuery({ kind: "or", children: ids.map((id) => ({ kind: "field", field: "id", value: String(id) })) });

function Relative({ relative }: { readonly relative: SimilarArticle }): ReactNode {
  const { t, i18n } = useTranslation("reader");
  const { headline, outlet, language, day, score, shared } = relative;
  return (
    <>
      <span className={css.headline} lang={language ?? undefined} title={headline}>
        <bdi>{headline}</bdi>
      </span>
      <span className={css.score}>{new Intl.NumberFormat(i18n.language, { style: "percent" }).format(score)}</span>
      <span className={css.facts}>
        <strong>
          <bdi>{outlet ?? t("noOutlet")}</bdi>
        </strong>
        {day === null ? null : <time dateTime={day}>{formatDay(day, i18n.language)}</time>}
        {language === null ? null : <Pill tone="neutral">{languageName(language, i18n.language)}</Pill>}
        {shared.length === 0 ? null : (
          <span>
            {t("kinShared")} <bdi>{shared.join(", ")}</bdi>
          </span>
        )}
      </span>
    </>
  );
}
