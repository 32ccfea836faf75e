/** The copies of this text: who ran it first, who ran it whole, cut or added, and a person's word on whether they are the same. */
import { Copy } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { FamilyView } from "../../shared/contract/family.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { CopyFacts } from "../article/CopyFacts.tsx";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { formatDay } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";
import css from "./Family.module.css";

type Member = FamilyView["members"][number];

export function Family({ id }: { readonly id: ArticleId }) {
  const { t } = useTranslation("reader");
  const family = useCall("families.load", { id }).data;
  const navigate = useNavigate();
  if (!family) return null;
  const others = family.members.filter((each) => each.articleId !== id);
  const compared = [id, ...others.map((each) => each.articleId)].slice(0, 4);
  return (
    <section className={css.family} aria-label={t("copies")}>
      <header>
        <Copy size={15} strokeWidth={1.6} aria-hidden />
        <h2>{t("copiesOf", { count: others.length })}</h2>
        {family.agency === null ? null : <Pill tone="neutral">{t("agency", { name: family.agency })}</Pill>}
        <Button variant="quiet" onPress={() => navigate.go({ view: "compare", ids: compared })}>
          {t("compare")}
        </Button>
      </header>
      <ul>
        {family.members.map((member) => (
          <Copied key={member.articleId} member={member} of={id} />
        ))}
      </ul>
    </section>
  );
}

function Copied({ member, of }: { readonly member: Member; readonly of: ArticleId }) {
  const { t, i18n } = useTranslation("reader");
  const decide = useAct("families.decide");
  const navigate = useNavigate();
  const isThis = member.articleId === of;
  return (
    <li aria-current={isThis ? "true" : undefined}>
      <button type="button" disabled={isThis} onClick={() => navigate.go({ view: "reader", id: member.articleId, query: "" })}>
        <bdi className={css.outlet}>{member.outlet ?? t("noOutlet")}</bdi>
        <span dir="auto">{member.headline}</span>
      </button>
      <span className={css.facts}>
        <CopyFacts member={member} />
        {member.day === null ? null : <time dateTime={member.day}>{formatDay(member.day, i18n.language)}</time>}
      </span>
      {isThis ? null : (
        <Button
          variant="quiet"
          aria-label={`${t("notTheSame")}: ${member.headline}`}
          onPress={() => void decide({ articleId: of, otherId: member.articleId, isSame: false })}
        >
          {t("notTheSame")}
        </Button>
      )}
    </li>
  );
}
