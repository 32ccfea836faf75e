/** What the check against the archive found, and how each finding is mended. */
import { CircleCheck, CircleX, type LucideIcon, ShieldCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { IntegrityIssue, IntegrityReport } from "../../shared/domain/digest.ts";
import { assertNever } from "../../shared/domain/result.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { Button } from "../ui/Button.tsx";
import { Pill } from "../ui/Pill.tsx";
import css from "./Integrity.module.css";
import { MadeFrom } from "./MadeFrom.tsx";
import type { PageProps } from "./page-props.ts";
import { remarkQuotation } from "./remark.ts";
import { blocksExport, changePassage, countBlocking, differingWords, findEntry, shortenPassages } from "./state.ts";
import type { DigestDesk } from "./use-digest.ts";

interface Props extends Pick<PageProps, "desk" | "rows" | "report"> {
  readonly onShow: (key: string) => void;
}

export function Integrity({ desk, rows, report, onShow }: Props) {
  const { t } = useTranslation("digest");
  const blocking = report ? countBlocking(report) : 0;
  const issues = [...(report?.issues ?? [])].sort((a, b) => Number(blocksExport(b)) - Number(blocksExport(a)));
  return (
    <section className={css.integrity} aria-label={t("integrity")}>
      <header className={css.head}>
        <ShieldCheck size={16} aria-hidden="true" />
        <h2>{t("integrity")}</h2>
        <span role="status">
          {report === undefined ? <span className={css.quiet}>{t("checking")}</span> : null}
          {report?.passes === false ? <Pill tone="wrong">{t("toMend", { count: blocking })}</Pill> : null}
          {report?.passes ? <Pill tone="sure">{t("passes")}</Pill> : null}
        </span>
      </header>
      <ul>
        {issues.map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own
          <IssueItem key={`${issue.kind}-${issue.entryKey}-${index}`} issue={issue} desk={desk} rows={rows} onShow={onShow} />
        ))}
        {report ? <Sound report={report} /> : null}
        <MadeFrom desk={desk} />
      </ul>
    </section>
  );
}

function Item({
  icon: Icon,
  tone,
  title,
  children,
}: {
  icon: LucideIcon;
  tone: "wrong" | "doubt" | "sure";
  title: string;
  children?: ReactNode;
}) {
  return (
    <li className={css.item} data-tone={tone}>
      <Icon size={16} aria-hidden="true" />
      <div>
        <h3>{title}</h3>
        {children}
      </div>
    </li>
  );
}

function Sound({ report }: { report: IntegrityReport }) {
  const { t } = useTranslation("digest");
  const isTwice = report.issues.some((issue) => issue.kind === "article-twice");
  return (
    <>
      <Item icon={CircleCheck} tone="sure" title={report.passages === 0 ? t("equalNone") : t("equal", { count: report.equal })}>
        {report.edited > 0 ? <p>{t("editedCount", { count: report.edited })}</p> : null}
      </Item>
      {isTwice ? null : <Item icon={CircleCheck} tone="sure" title={t("notTwice")} />}
    </>
  );
}

function IssueItem({ issue, desk, rows, onShow }: Omit<Props, "report"> & { readonly issue: IntegrityIssue }) {
  const { t } = useTranslation("digest");
  const headline = findEntry(desk.digest, issue.entryKey)?.headline ?? "";
  const show = (
    <Button variant="quiet" onPress={() => onShow(issue.entryKey)} aria-label={`${t("show")}: ${headline}`}>
      {t("show")}
    </Button>
  );
  const story = (
    <p>
      <Bdi>{headline}</Bdi>
    </p>
  );
  switch (issue.kind) {
    case "differs":
      return <Differs issue={issue} desk={desk} show={show} />;
    case "lost":
      return (
        <Item icon={CircleX} tone="wrong" title={t("lost")}>
          <blockquote dir="auto">{issue.printed}</blockquote>
          <div className={css.acts}>
            <MarkEdited desk={desk} entryKey={issue.entryKey} passage={issue.passage} />
            {show}
          </div>
        </Item>
      );
    case "quotation-not-found":
      return (
        <Item icon={CircleX} tone="wrong" title={t("notFound")}>
          <p>{t("notFoundDetail")}</p>
          <blockquote dir="auto">{issue.quoted}</blockquote>
          <div className={css.acts}>
            <Remark issue={issue} desk={desk} rows={rows} />
            {show}
          </div>
        </Item>
      );
    case "date-uncertain":
      return (
        <Item icon={TriangleAlert} tone="doubt" title={t("dateUncertain")}>
          {story}
          <div className={css.acts}>{show}</div>
        </Item>
      );
    case "stays-in-office":
      return (
        <Item icon={TriangleAlert} tone="doubt" title={t("staysInOffice")}>
          {story}
          <p>{t("staysDetail", { words: issue.words, most: issue.most })}</p>
          {issue.licence === null ? null : <p dir="auto">{issue.licence}</p>}
          <div className={css.acts}>
            <Button
              onPress={() => desk.change((digest) => shortenPassages(digest, issue.entryKey, issue.most), `shorten:${issue.entryKey}`)}
            >
              {t("shorten")}
            </Button>
            {show}
          </div>
        </Item>
      );
    case "article-twice":
      return (
        <Item icon={TriangleAlert} tone="doubt" title={t("articleTwice")}>
          {story}
          <p>
            {t("alsoIn")} <Bdi>{findEntry(desk.digest, issue.otherKey)?.headline ?? ""}</Bdi>
          </p>
          <div className={css.acts}>{show}</div>
        </Item>
      );
    default:
      return assertNever(issue);
  }
}

interface RemarkProps extends Pick<Props, "desk" | "rows"> {
  readonly issue: Extract<IntegrityIssue, { kind: "quotation-not-found" }>;
}

/** Says in brackets, in the language of the page, that the words in quotation marks are the office's own. */
function Remark({ issue, desk, rows }: RemarkProps) {
  const { t } = useTranslation("digest");
  const { language } = desk.digest;
  const entry = findEntry(desk.digest, issue.entryKey);
  const original = entry && rows.get(entry.articleId)?.language;
  const remark = t(original && original !== language ? "ourTranslation" : "ourWording", { lng: language });
  const add = () => desk.change((digest) => remarkQuotation(digest, issue.entryKey, issue.quoted, remark), `remark:${issue.entryKey}`);
  return <Button onPress={add}>{t("addRemark", { remark })}</Button>;
}

function MarkEdited({ desk, entryKey, passage }: { desk: DigestDesk; entryKey: string; passage: number }) {
  const { t } = useTranslation("digest");
  const mark = () => desk.change((digest) => changePassage(digest, entryKey, passage, { edited: true }), `edited:${entryKey}:${passage}`);
  return (
    <Button variant="quiet" onPress={mark}>
      {t("markEdited")}
    </Button>
  );
}

interface DiffersProps {
  readonly issue: Extract<IntegrityIssue, { kind: "differs" }>;
  readonly desk: DigestDesk;
  readonly show: ReactNode;
}

function Differs({ issue, desk, show }: DiffersProps) {
  const { t } = useTranslation("digest");
  const parts = differingWords(issue.printed, issue.archived);
  const restore = () =>
    desk.change(
      (digest) => changePassage(digest, issue.entryKey, issue.passage, { text: issue.archived, edited: false }),
      `restore:${issue.entryKey}:${issue.passage}`,
    );
  return (
    <Item icon={CircleX} tone="wrong" title={t("differs")}>
      <dl className={css.wordings}>
        <dt>{t("here")}</dt>
        <dd dir="auto">
          {parts.before}
          <del>{parts.here}</del>
          {parts.after}
        </dd>
        <dt>{t("archived")}</dt>
        <dd dir="auto">
          {parts.before}
          <ins>{parts.there}</ins>
          {parts.after}
        </dd>
      </dl>
      <div className={css.acts}>
        <Button onPress={restore}>{t("restore")}</Button>
        <MarkEdited desk={desk} entryKey={issue.entryKey} passage={issue.passage} />
        {show}
      </div>
    </Item>
  );
}
