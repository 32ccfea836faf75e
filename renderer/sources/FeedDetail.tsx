/** One feed: what it is called, how often it is asked, what it gives, and how it is doing. */
import { Pause, Play, RefreshCw, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { tellReason } from "../../shared/contract/tell-reason.ts";
import { type Feed, feedHealth } from "../../shared/domain/feed.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { formatNext, formatWhen } from "../ui/format.ts";
import { Select } from "../ui/Select.tsx";
import { schedules } from "./health.ts";
import { Kept } from "./Kept.tsx";
import style from "./SourcesView.module.css";

interface FeedDetailProps {
  readonly feed: Feed;
  readonly onRemove: () => void;
}

const none = "none";

export function FeedDetail({ feed, onRemove }: FeedDetailProps): ReactNode {
  const { t } = useTranslation("sources");
  const outlets = useCall("outlets.list", {}).data ?? [];
  const save = useAct("feeds.save");
  const { id: _, check: __, ...draft } = feed;
  const change = (fields: Partial<typeof draft>): void => {
    const next = { ...draft, ...fields };
    if (JSON.stringify(next) !== JSON.stringify(draft)) void save(next);
  };
  const times: readonly number[] = schedules.some((each) => each === feed.everyMinutes) ? schedules : [feed.everyMinutes, ...schedules];
  return (
    <section className={style["detail"]} aria-label={feed.title}>
      <h2 className={style["heading"]}>
        <bdi>{feed.title}</bdi>
      </h2>
      <p className={style["facts"]}>
        <bdi>{feed.url}</bdi>
      </p>
      <Checks feed={feed} />
      <Kept
        label={t("feedTitle")}
        start={feed.title}
        onKeep={(text) => text.trim() !== "" && change({ title: text.trim().slice(0, 500) })}
      />
      <div className={style["pair"]}>
        <Kept label={t("feedFolder")} start={feed.folder ?? ""} onKeep={(text) => change({ folder: text.trim().slice(0, 200) || null })} />
        <Select
          label={t("schedule")}
          items={times.map((minutes) => ({ id: String(minutes), label: scheduleText(minutes, t) }))}
          value={String(feed.everyMinutes)}
          onChange={(id) => change({ everyMinutes: Number(id) })}
        />
      </div>
      <Select
        label={t("feedOutlet")}
        items={[{ id: none, label: t("feedOutletNone") }, ...outlets.map(({ id, name }) => ({ id: String(id), label: name }))]}
        value={feed.outletId === null ? none : String(feed.outletId)}
        onChange={(id) => change({ outletId: outlets.find((outlet) => String(outlet.id) === id)?.id ?? null })}
      />
      <Checkbox value={feed.takesPages} onChange={(takesPages) => change({ takesPages })}>
        {t("takesPages")}
      </Checkbox>
      <div className={style["acts"]}>
        <CheckNow feed={feed} />
        <Button icon={feed.isPaused ? Play : Pause} onPress={() => change({ isPaused: !feed.isPaused })}>
          {t(feed.isPaused ? "goOnFeed" : "pauseFeed")}
        </Button>
        <Button variant="danger" icon={Trash2} onPress={onRemove}>
          {t("removeFeed")}
        </Button>
      </div>
    </section>
  );
}

function CheckNow({ feed }: { readonly feed: Feed }): ReactNode {
  const { t } = useTranslation("sources");
  const check = useAct("feeds.check");
  const [isChecking, setChecking] = useState(false);
  return (
    <Button
      icon={RefreshCw}
      isDisabled={isChecking}
      onPress={() => {
        setChecking(true);
        void check({ id: feed.id }).then(() => setChecking(false));
      }}
    >
      {t("checkNow")}
    </Button>
  );
}

/** When it was asked and will be, and what went wrong. */
function Checks({ feed: { check, isPaused } }: { readonly feed: Feed }): ReactNode {
  const { t, i18n } = useTranslation("sources");
  if (check === null) return <p className={style["facts"]}>{t("neverChecked")}</p>;
  return (
    <>
      <p className={style["facts"]}>
        <time title={check.checkedAt}>{t("checkedAt", { when: formatWhen(check.checkedAt, i18n.language) })}</time>
        {isPaused ? null : <time title={check.nextAt}> · {t("nextAt", { when: formatNext(check.nextAt, i18n.language) })}</time>}
      </p>
      {check.problem === null ? null : (
        <p className={style["rule"]} role="status">
          {feedHealth(check) === "gone"
            ? t("failuresGone", { problem: tellReason(check.problem, i18n.language) })
            : t("failures", { count: check.failures, problem: tellReason(check.problem, i18n.language) })}
        </p>
      )}
    </>
  );
}

function scheduleText(minutes: number, t: (key: "everyMinutes" | "everyHours" | "everyDays", values: { count: number }) => string): string {
  if (minutes < 60 || minutes % 60 !== 0) return t("everyMinutes", { count: minutes });
  return minutes % 1440 === 0 ? t("everyDays", { count: minutes / 1440 }) : t("everyHours", { count: minutes / 60 });
}
