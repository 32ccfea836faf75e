/** The copies of this text: who ran it first, who ran it whole, cut or added, and a person's word on whether they are the same. */
import { Copy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FamilyView } from "../../shared/contract/family.ts";
import { copyRelation } from "../../shared/domain/family.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { CopyFacts } from "../article/CopyFacts.tsx";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { formatDay } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";
import { CopyChanges } from "./CopyChanges.tsx";
import css from "./Family.module.css";
import { OtherText } from "./OtherText.tsx";

type Member = FamilyView["members"][number];

/** Of a story that hundreds ran, so many of each kind are listed at first, and so many more with each press. */
const listedAtFirst = 6;
const listedMore = 200;

export function Family({ id }: { readonly id: ArticleId }) {
  const { t } = useTranslation("reader");
  const [most, setMost] = useState(listedAtFirst);
  const family = useCall("families.load", { id, mostOfEach: most }, { keep: true }).data;
  const navigate = useNavigate();
  if (!family) return null;
  const others = family.members.filter((each) => each.articleId !== id);
  const count = family.counts.reduce((sum, each) => sum + each.count, -1);
  const compared = [id, ...others.map((each) => each.articleId)].slice(0, 4);
  const first = family.members.find(({ relation }) => relation === "first");
  return (
    <section className={css.family} aria-label={t("copies")}>
      <header>
        <Copy size={15} strokeWidth={1.6} aria-hidden />
        <h2>{t("copiesOf", { count })}</h2>
        {family.agency === null ? null : <Pill tone="neutral">{t("agency", { name: family.agency })}</Pill>}
        <Button variant="quiet" onPress={() => navigate.go({ view: "compare", ids: compared })}>
          {t("compare")}
        </Button>
      </header>
      {copyRelation.options.map((relation) => (
        <Kind
          key={relation}
          members={family.members.filter((each) => each.relation === relation)}
          count={family.counts.find((each) => each.relation === relation)?.count ?? 0}
          onMore={() => setMost(most + listedMore)}
          first={first}
          of={id}
        />
      ))}
    </section>
  );
}

interface KindProps {
  /** Of one relation to the first: those that are listed, and how many there are. */
  readonly members: readonly Member[];
  readonly count: number;
  readonly onMore: () => void;
  readonly first: Member | undefined;
  readonly of: ArticleId;
}

function Kind({ members, count, onMore, first, of }: KindProps) {
  const { t } = useTranslation("reader");
  const [some] = members;
  if (some === undefined) return null;
  return (
    <>
      <h3>
        {some.relation === "first" ? t("copiesFirst") : t(`copies_${some.relation}`)}
        {count > 1 ? <span>{count}</span> : null}
      </h3>
      <ul>
        {members.map((member) => (
          <Copied key={member.articleId} member={member} first={first} of={of} />
        ))}
      </ul>
      {members.length < count ? (
        <Button variant="quiet" onPress={onMore}>
          {t("copiesMore", { count: Math.min(listedMore, count - members.length) })}
        </Button>
      ) : null}
    </>
  );
}

function Copied({ member, first, of }: { readonly member: Member; readonly first: Member | undefined; readonly of: ArticleId }) {
  const { t, i18n } = useTranslation("reader");
  const decide = useAct("families.decide");
  const navigate = useNavigate();
  const { articleId, headline, relation } = member;
  const isThis = articleId === of;
  // Of this article itself it is said against the first.
  const against = isThis ? first?.articleId : of;
  return (
    <li aria-current={isThis ? "true" : undefined}>
      <OtherText text={member} isThis={isThis} />
      <span className={css.facts}>
        {relation === "first" || relation === "whole" ? null : <CopyFacts member={member} />}
        {member.day === null ? null : <time dateTime={member.day}>{formatDay(member.day, i18n.language)}</time>}
      </span>
      <span className={css.acts}>
        {first === undefined || relation === "first" ? null : (
          <Button
            variant="quiet"
            aria-label={t("changesIn", { headline })}
            onPress={() => navigate.go({ view: "compare", ids: [first.articleId, articleId], changes: true })}
          >
            {t("changes")}
          </Button>
        )}
        {against === undefined || against === articleId ? null : (
          <Button
            variant="quiet"
            aria-label={`${t(isThis ? "notThisOne" : "notTheSame")}: ${headline}`}
            onPress={() => void decide({ articleId: against, otherId: articleId, isSame: false })}
          >
            {t(isThis ? "notThisOne" : "notTheSame")}
          </Button>
        )}
      </span>
      {relation === "first" ? null : <CopyChanges member={member} />}
    </li>
  );
}
