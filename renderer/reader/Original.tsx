/** The capture as it came in: its facts, its page made safe, and its source text. */
import { Download } from "lucide-react";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "../../shared/contract/article.ts";
import { tell } from "../../shared/contract/tell.ts";
import { type Capture, wayTo } from "../../shared/domain/capture.ts";
import { type Charset, charset } from "../../shared/domain/charset.ts";
import type { CaptureId } from "../../shared/domain/ids.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { useToast } from "../shell/toast.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { formatCount, formatWhen } from "../ui/format.ts";
import { Select } from "../ui/Select.tsx";
import css from "./Original.module.css";

/** Which capture, and which part of it where it holds several articles. */
export interface OriginalOf {
  readonly captureId: CaptureId;
  readonly part: string | null;
}

/** The capture that an article is shown from. */
export const originalOf = ({ capture, revisions }: ArticleView): OriginalOf => ({
  captureId: capture.id,
  part: revisions[0]?.part ?? null,
});

export function Original({ shown, onClose }: { shown: OriginalOf | null; onClose: () => void }) {
  const { t } = useTranslation("reader");
  const save = useAct("article.saveOriginal");
  const toast = useToast();
  const saveOriginal = async (id: CaptureId) => {
    const path = await save({ captureId: id });
    if (path) toast(t("saved", { path }));
  };
  return (
    <Dialog
      title={t("originalTitle")}
      isWide
      isOpen={shown !== null}
      onClose={onClose}
      actions={
        <>
          <Button icon={Download} isDisabled={shown === null} onPress={() => shown !== null && void saveOriginal(shown.captureId)}>
            {t("saveOriginal")}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t("close")}
          </Button>
        </>
      }
    >
      {shown === null ? null : <Contents shown={shown} onClose={onClose} />}
    </Dialog>
  );
}

function Contents({ shown, onClose }: { shown: OriginalOf; onClose: () => void }) {
  const { t, i18n } = useTranslation("reader");
  const [tried, setTried] = useState<Charset | null>(null);
  const loaded = useCall("article.original", { captureId: shown.captureId, part: shown.part, charset: tried });
  if (loaded.error) return <p>{tell(loaded.error, i18n.language)}</p>;
  if (!loaded.data) return <div className={css.contents} aria-busy="true" />;
  const { capture, text, page, isReadable } = loaded.data;
  return (
    <div className={css.contents}>
      <Facts capture={capture} part={shown.part} />
      {isReadable ? <ReadWith capture={capture} tried={tried} onTry={setTried} onDone={onClose} /> : null}
      <Tabs className={css.tabs ?? ""}>
        <TabList className={css.tabList ?? ""} aria-label={t("originalTitle")}>
          {page === null ? null : (
            <Tab id="page" className={css.tab ?? ""}>
              {t("page")}
            </Tab>
          )}
          <Tab id="source" className={css.tab ?? ""}>
            {t("source")}
          </Tab>
        </TabList>
        {page === null ? null : (
          <TabPanel id="page" className={css.panel ?? ""}>
            {/* Nothing is allowed: no script, no form, no navigation, an origin of its own. */}
            <iframe className={css.frame} title={t("page")} sandbox="" srcDoc={page} referrerPolicy="no-referrer" />
          </TabPanel>
        )}
        <TabPanel id="source" className={css.panel ?? ""}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
          <pre className={css.source} dir="auto" tabIndex={0}>
            {text}
          </pre>
        </TabPanel>
      </Tabs>
    </div>
  );
}

interface ReadWithProps {
  readonly capture: Capture;
  /** The set that the capture is shown with, null for its own. */
  readonly tried: Charset | null;
  readonly onTry: (charset: Charset | null) => void;
  readonly onDone: () => void;
}

/** Shows the capture with another character set, and has it read so from now on. */
function ReadWith({ capture, tried, onTry, onDone }: ReadWithProps) {
  const { t } = useTranslation("reader");
  const readAgain = useAct("capture.cleanAgain");
  const toast = useToast();
  const own = capture.charset ?? "";
  const names = [...new Set([own, ...charset.options])];
  const begin = async (chosen: Charset) => {
    const job = await readAgain({ scope: { kind: "capture", captureId: capture.id, charset: chosen } });
    if (job === undefined) return;
    toast(t("readAgainBegun", { charset: chosen }));
    onDone();
  };
  return (
    <div className={css.readWith}>
      <Select
        label={t("readWith")}
        items={names.map((name) => ({ id: name, label: name }))}
        value={tried ?? own}
        onChange={(name) => onTry(charset.safeParse(name).data ?? null)}
      />
      <Button isDisabled={tried === null || tried === own} onPress={() => tried !== null && void begin(tried)}>
        {t("readAgain")}
      </Button>
    </div>
  );
}

function Facts({ capture, part }: { capture: Capture; part: string | null }) {
  const { t, i18n } = useTranslation("reader");
  const facts = [
    [t("factName"), wayTo(capture.name, part ?? "")],
    [t("factType"), capture.mediaType],
    [t("factCharset"), capture.charset ?? "–"],
    [t("factBytes"), t("bytes", { formatted: formatCount(capture.bytes) })],
    [t("factCaptured"), formatWhen(capture.capturedAt, i18n.language)],
    [t("factSha"), capture.sha256],
  ] as const;
  return (
    <dl className={css.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
