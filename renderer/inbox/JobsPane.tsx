/** The imports, and file by file what became of each input of the chosen one. */
import { memo, type ReactNode, useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { tellReason } from "../../shared/contract/tell-reason.ts";
import { type ImportJob, partMark, type ReportItem, wayTo } from "../../shared/domain/capture.ts";
import { dealtWith, useJobWords } from "../shell/job-words.ts";
import { useAct, useCall, useEvent } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { formatCount, formatWhen } from "../ui/format.ts";
import { Pill } from "../ui/Pill.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import style from "./InboxView.module.css";
import { MapTable } from "./MapTable.tsx";

const tones = { running: "accent", paused: "neutral", interrupted: "doubt", done: "sure", cancelled: "doubt", failed: "wrong" } as const;
const outcomeTones = { imported: "sure", revision: "accent", duplicate: "neutral", skipped: "doubt" } as const;

export function JobsPane(): ReactNode {
  const { t } = useTranslation("shell");
  const jobs = useCall("capture.jobs", { limit: 20 }, { keep: true }).data ?? [];
  const [live, setLive] = useState<ImportJob | null>(null);
  useEvent("capture.progress", setLive);
  const [picked, setPicked] = useState<number | null>(null);
  const shown = jobs.find((job) => job.id === picked) ?? jobs[0];
  return (
    <section className={style["jobs"]} aria-label={t("imports")}>
      <ViewHeader title={t("imports")} />
      {jobs.length === 0 ? <p className={style["none"]}>{t("noImports")}</p> : null}
      <ul className={style["jobList"]}>
        {jobs.map((job) => (
          <Job key={job.id} job={live?.id === job.id ? live : job} selected={job.id === shown?.id} onPick={() => setPicked(job.id)} />
        ))}
      </ul>
      {shown ? <Report key={shown.id} job={live?.id === shown.id ? live : shown} /> : null}
    </section>
  );
}

function Job({ job, selected, onPick }: { readonly job: ImportJob; readonly selected: boolean; readonly onPick: () => void }): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const words = useJobWords();
  return (
    <li className={`${style["job"]} ${selected ? style["jobSelected"] : ""}`}>
      <button type="button" className={style["jobPick"]} aria-pressed={selected} onClick={onPick}>
        <span className={style["jobTop"]}>
          <bdi className={style["jobLabel"]}>{words.name(job)}</bdi>
          <Pill tone={tones[job.state]}>{t(`job_${job.state}`)}</Pill>
          <time className={style["jobTime"]} title={job.startedAt}>
            {formatWhen(job.startedAt, i18n.language)}
          </time>
        </span>
        <span className={style["jobCounts"]}>{words.counts(job)}</span>
      </button>
      <JobActs job={job} />
    </li>
  );
}

/** What can be done with a job as it stands. Pasted text has no path to be read again from, so that its job only stops. */
function JobActs({ job }: { readonly job: ImportJob }): ReactNode {
  const { t } = useTranslation("shell");
  const words = useJobWords();
  const jobId = job.id;
  const pause = useAct("capture.pause");
  const goOn = useAct("capture.continue");
  const cancel = useAct("capture.cancel");
  const retry = useAct("capture.retry");
  const isRunning = job.state === "running";
  const standsStill = job.state === "paused" || job.state === "interrupted" || job.state === "failed";
  const { hasPaths } = job;
  const canGoOn = hasPaths || job.kind === "clean-again";
  const act = (label: string, press: () => unknown): ReactNode => (
    <Button aria-label={`${label}: ${words.name(job)}`} onPress={() => void press()}>
      {label}
    </Button>
  );
  return (
    <div className={style["jobActs"]}>
      {isRunning && canGoOn ? act(t("pause"), () => pause({ jobId })) : null}
      {standsStill && canGoOn ? act(t("goOn"), () => goOn({ jobId })) : null}
      {isRunning || job.state === "paused" || job.state === "interrupted" ? act(t("stop"), () => cancel({ jobId })) : null}
      {!isRunning && !standsStill && job.skipped > 0 && hasPaths ? act(t("retrySkipped"), () => retry({ jobId })) : null}
    </div>
  );
}

/** As many rows as are drawn at once when the program starts: what was skipped stands first. */
const pageSize = 100;
const none: readonly ReportItem[] = [];

function Report({ job }: { readonly job: ImportJob }): ReactNode {
  const { t } = useTranslation("shell");
  const [offset, setOffset] = useState(0);
  const report = useCall("capture.report", { jobId: job.id, offset, limit: pageSize }, { keep: true }).data;
  const done = dealtWith(job);
  // A hundred rows are drawn behind whatever is done meanwhile.
  const items = useDeferredValue(report?.items ?? none, none);
  return (
    <>
      {job.skipped > 0 && job.kind === "import" ? <p className={style["skippedNote"]}>{t("skippedNote")}</p> : null}
      <Items kind={job.kind} items={items} />
      {done > pageSize ? (
        <div className={style["pager"]}>
          <Button variant="quiet" isDisabled={offset === 0} onPress={() => setOffset(offset - pageSize)}>
            {t("earlier")}
          </Button>
          <span>{t("reportPart", { from: formatCount(offset + 1), to: formatCount(offset + items.length), of: formatCount(done) })}</span>
          <Button variant="quiet" isDisabled={offset + pageSize >= done} onPress={() => setOffset(offset + pageSize)}>
            {t("later")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface ItemsProps {
  readonly kind: ImportJob["kind"];
  readonly items: readonly ReportItem[];
}

/** Its rows are not drawn anew with each step of the job. */
const Items = memo(function Items({ kind, items }: ItemsProps): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const words = useJobWords();
  const navigate = useNavigate();
  return (
    <ul className={style["report"]} aria-label={t("showReport")}>
      {items.map((item, index) => (
        // An import may name one path twice.
        <li key={index} className={style["item"]}>
          <Pill tone={outcomeTones[item.outcome]}>{words.outcome(kind, item)}</Pill>
          <span className={style["itemText"]}>
            <bdi title={item.path}>{shortOf(item.path)}</bdi>
            {item.changed.length === 0 ? null : <span className={style["told"]}>{words.changes(item)}</span>}
            {item.reason === null ? null : (
              <span className={style[item.outcome === "skipped" ? "reason" : "told"]}>{tellReason(item.reason, i18n.language)}</span>
            )}
          </span>
          <MapTable path={item.path} reason={item.reason} articleId={item.articleIds[0] ?? item.within} />
          {item.tables.map((part) => (
            <MapTable key={part} path={wayTo(item.path, part)} reason={null} articleId={item.articleIds[0] ?? null} />
          ))}
          {item.articleIds[0] === undefined ? null : (
            <Button
              variant="quiet"
              aria-label={`${t("open")}: ${item.path}`}
              onPress={() => item.articleIds[0] && navigate.go({ view: "reader", id: item.articleIds[0], query: "" })}
            >
              {t("open")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
});

/** Without the folders of the file; the way from the file is told whole. */
function shortOf(path: string): string {
  const [file = "", ...way] = path.split(partMark);
  return [file.split(/[\\/]/).at(-1), ...way].join(partMark);
}
