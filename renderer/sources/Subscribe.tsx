/** A new feed by its address, or by that of a page which names some. */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundFeed } from "../../shared/contract/feeds.ts";
import type { FeedId } from "../../shared/domain/ids.ts";
import { useAct } from "../shell/queries.ts";
import { useFetching } from "../shell/use-fetching.ts";
import { Button } from "../ui/Button.tsx";
import pane from "../ui/index-pane.module.css";
import { TextField } from "../ui/TextField.tsx";
import style from "./SourcesView.module.css";

interface SubscribeProps {
  readonly onAdded: (id: FeedId) => void;
  readonly onClose: () => void;
}

export function Subscribe({ onAdded, onClose }: SubscribeProps): ReactNode {
  const { t } = useTranslation("sources");
  const save = useAct("feeds.save");
  const [address, setAddress] = useState("");
  const [found, setFound] = useState<readonly FoundFeed[]>([]);
  const fetching = useFetching("feeds.find");
  const take = async ({ url, title }: FoundFeed): Promise<void> => {
    const made = await save({ url, title, folder: null, outletId: null, everyMinutes: 60, takesPages: true, isPaused: false });
    if (!made) return;
    // A page may name another one that is wanted.
    const left = found.filter((each) => each.url !== url);
    setFound(left);
    if (left.length === 0) onClose();
    onAdded(made.id);
  };
  const find = async (): Promise<void> => {
    if (address.trim() === "" || fetching.isBusy) return;
    const feeds = await fetching.run({ address });
    const [only] = feeds ?? [];
    if (feeds?.length === 1 && only) await take(only);
    else setFound(feeds ?? []);
  };
  return (
    <fieldset className={pane["new"]} aria-label={t("addFeed")} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <TextField label={t("feedAddress")} value={address} onChange={setAddress} onSubmit={() => void find()} autoFocus />
      {fetching.problem === null ? null : (
        <p className={style["rule"]} role="status">
          {fetching.problem}
        </p>
      )}
      {found.length === 0 ? null : (
        <ul className={style["found"]} aria-label={t("foundFeeds")}>
          {found.map((feed) => (
            <li key={feed.url}>
              <Button onPress={() => void take(feed)} aria-label={`${t("subscribe")}: ${feed.title}`}>
                {t("subscribe")}
              </Button>
              <bdi title={feed.url}>{feed.title}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div className={pane["newActs"]}>
        <Button variant="primary" isDisabled={address.trim() === "" || fetching.isBusy} onPress={() => void find()}>
          {t("findFeeds")}
        </Button>
        {fetching.privateHost === null ? null : (
          <Button onPress={() => void fetching.allow(find)}>{t("allowHost", { host: fetching.privateHost })}</Button>
        )}
        <Button variant="quiet" onPress={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </fieldset>
  );
}
