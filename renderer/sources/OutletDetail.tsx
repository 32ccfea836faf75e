/** One outlet: what it is called, where it is, whose it is, and what may be done with its texts. */
import { Eraser, FileText, Merge } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletDraft, OutletRow } from "../../shared/contract/sources.ts";
import { fullText, outletKind } from "../../shared/domain/outlet.ts";
import { useArticleActs } from "../shell/acts.tsx";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { formatCount, languageName } from "../ui/format.ts";
import { Select } from "../ui/Select.tsx";
import { Kept } from "./Kept.tsx";
import style from "./SourcesView.module.css";
import { domainsOf, linesOf, type OutletAct, renamed } from "./state.ts";

interface OutletDetailProps {
  readonly outlet: OutletRow;
  readonly onAct: (act: OutletAct, outlet: OutletRow) => void;
}

/** Offered beside the outlet's own: what a press office reads. */
const languages = "ar bg cs da de el en es et fa fi fr he hi hr hu it ja ko lt lv nl no pl pt ro ru sk sl sr sv tr uk ur zh".split(" ");
const unsaid = "unsaid";

export function OutletDetail({ outlet, onAct }: OutletDetailProps): ReactNode {
  const { t, i18n } = useTranslation("sources");
  const save = useAct("outlets.save");
  const acts = useArticleActs();
  const { articles, ...draft } = outlet;
  const keep = (next: OutletDraft): void => {
    if (JSON.stringify(next) !== JSON.stringify(draft)) void save(next);
  };
  const change = (fields: Partial<OutletDraft>): void => keep({ ...draft, ...fields });
  const offered = outlet.language === null || languages.includes(outlet.language) ? languages : [...languages, outlet.language];
  const named = offered
    .map((id) => ({ id, label: languageName(id, i18n.language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.language));
  const kept = (field: "country" | "label" | "owner" | "licence", longest: number): ReactNode => (
    <Kept label={t(field)} start={outlet[field] ?? ""} onKeep={(text) => change({ [field]: text.trim().slice(0, longest) || null })} />
  );
  return (
    <section className={style["detail"]} aria-label={outlet.name}>
      <h2 className={style["heading"]}>
        <bdi>{outlet.name}</bdi>
      </h2>
      <p className={style["facts"]}>{t("articles", { count: articles, formatted: formatCount(articles) })}</p>
      <div data-outlet-name>
        <Kept
          label={t("name")}
          start={outlet.name}
          onKeep={(text) => {
            const name = text.trim().slice(0, 200);
            if (name !== "" && name !== outlet.name) keep(renamed(draft, name));
          }}
        />
      </div>
      <Kept label={t("aliases")} rows={3} start={outlet.aliases.join("\n")} onKeep={(text) => change({ aliases: linesOf(text) })} />
      <Domains start={outlet.domains} onKeep={(domains) => change({ domains })} />
      <div className={style["pair"]}>
        {kept("country", 100)}
        <Select
          label={t("language")}
          items={[{ id: unsaid, label: t("languageUnknown") }, ...named]}
          value={outlet.language ?? unsaid}
          onChange={(id) => change({ language: id === unsaid ? null : id })}
        />
      </div>
      <div className={style["pair"]}>
        <Select
          label={t("kind")}
          items={outletKind.options.map((id) => ({ id, label: t(`kind_${id}`) }))}
          value={outlet.kind}
          onChange={(id) => change({ kind: outletKind.catch(outlet.kind).parse(id) })}
        />
        {kept("owner", 200)}
      </div>
      {kept("label", 60)}
      <div className={style["pair"]}>
        <Select
          label={t("rights")}
          items={fullText.options.map((id) => ({ id, label: t(`rights_${id}`) }))}
          value={outlet.fullText}
          onChange={(id) => change({ fullText: fullText.catch(outlet.fullText).parse(id) })}
        />
        {kept("licence", 500)}
      </div>
      <Checkbox value={outlet.isPreferred} onChange={(isPreferred) => change({ isPreferred })}>
        {t("preferred")}
      </Checkbox>
      <div className={style["acts"]}>
        <Button icon={FileText} onPress={() => onAct("show", outlet)}>
          {t("show")}
        </Button>
        <Button icon={Eraser} isDisabled={articles === 0} onPress={() => acts.cleanAgain({ kind: "outlet", outletId: outlet.id })}>
          {t("cleanAgain")}
        </Button>
        <Button icon={Merge} onPress={() => onAct("merge", outlet)}>
          {t("merge")}
        </Button>
      </div>
    </section>
  );
}

interface DomainsProps {
  readonly start: readonly string[];
  readonly onKeep: (domains: string[]) => void;
}

function Domains({ start, onKeep }: DomainsProps): ReactNode {
  const { t } = useTranslation("sources");
  const [isWrong, setWrong] = useState(false);
  return (
    <div>
      <Kept
        label={t("domains")}
        rows={2}
        start={start.join("\n")}
        onKeep={(text) => {
          const domains = domainsOf(text);
          setWrong(domains === null);
          if (domains) onKeep(domains);
        }}
      />
      {isWrong ? (
        <p className={style["rule"]} role="status">
          {t("domainRule")}
        </p>
      ) : null}
    </div>
  );
}
