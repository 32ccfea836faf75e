/** The subscribed feeds: the list with the health of each, and one of them to change. */
import { Plus, Rss } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Feed } from "../../shared/domain/feed.ts";
import type { FeedId } from "../../shared/domain/ids.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Pill } from "../ui/Pill.tsx";
import { Split } from "../ui/Split.tsx";
import { FeedDetail } from "./FeedDetail.tsx";
import { Hosts } from "./Hosts.tsx";
import { healthOf, healthTones } from "./health.ts";
import style from "./SourcesView.module.css";
import { Subscribe } from "./Subscribe.tsx";

interface FeedsProps {
  /** Whether a feed is being added. */
  readonly isAdding: boolean;
  readonly onAdd: (isAdding: boolean) => void;
}

export function Feeds({ isAdding, onAdd }: FeedsProps): ReactNode {
  const { t } = useTranslation("sources");
  const feeds = useCall("feeds.list", {}).data;
  const remove = useAct("feeds.remove");
  const isOnline = useOnline();
  const [chosen, setChosen] = useState<FeedId | null>(null);
  if (feeds === undefined) return <div className={style["waiting"]} aria-busy="true" />;
  const shown = feeds.find((feed) => feed.id === chosen);
  const list = (
    <div className={style["side"]}>
      {isOnline ? null : (
        <p className={style["offline"]} role="status">
          {t("offline")}
        </p>
      )}
      {isAdding ? <Subscribe onAdded={setChosen} onClose={() => onAdd(false)} /> : null}
      <FeedList feeds={feeds} chosen={chosen} onChoose={setChosen} onRemove={(id) => void remove({ id })} />
      <Hosts />
    </div>
  );
  return (
    <div className={style["panes"]}>
      <Split
        name="sources.feeds"
        label={t("feedsWidth")}
        fixed="start"
        size={460}
        min={300}
        max={680}
        start={list}
        end={
          shown ? (
            <FeedDetail key={shown.id} feed={shown} onRemove={() => void remove({ id: shown.id })} />
          ) : (
            <Nothing isEmpty={feeds.length === 0} onAdd={isAdding ? null : () => onAdd(true)} />
          )
        }
      />
    </div>
  );
}

interface NothingProps {
  readonly isEmpty: boolean;
  /** Null while a feed is being added. */
  readonly onAdd: (() => void) | null;
}

function Nothing({ isEmpty, onAdd }: NothingProps): ReactNode {
  const { t } = useTranslation("sources");
  const action =
    isEmpty && onAdd ? (
      <Button variant="primary" icon={Plus} onPress={onAdd}>
        {t("addFeed")}
      </Button>
    ) : null;
  return (
    <EmptyState icon={Rss} title={t(isEmpty ? "feedsEmptyTitle" : "chooseFeedTitle")} action={action}>
      {t(isEmpty ? "feedsEmpty" : "chooseFeed")}
    </EmptyState>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      addEventListener("online", onChange);
      addEventListener("offline", onChange);
      return () => {
        removeEventListener("online", onChange);
        removeEventListener("offline", onChange);
      };
    },
    () => navigator.onLine,
  );
}

interface FeedListProps {
  readonly feeds: readonly Feed[];
  readonly chosen: FeedId | null;
  readonly onChoose: (id: FeedId) => void;
  readonly onRemove: (id: FeedId) => void;
}

function FeedList({ feeds, chosen, onChoose, onRemove }: FeedListProps): ReactNode {
  const { t } = useTranslation("sources");
  const byFolder = feeds.toSorted((a, b) => (a.folder ?? "").localeCompare(b.folder ?? ""));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is of the list inside
    <div
      className={style["scroll"]}
      onKeyDownCapture={(event) => {
        if (event.key === "Delete" && chosen !== null) onRemove(chosen);
      }}
    >
      <ListBox
        aria-label={t("feeds")}
        className={style["list"] ?? ""}
        items={byFolder.map((feed) => ({ feed, id: String(feed.id) }))}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [String(chosen)]}
        onSelectionChange={(keys) => {
          const [first] = keys === "all" ? [] : [...keys];
          const feed = feeds.find((each) => String(each.id) === String(first));
          if (feed) onChoose(feed.id);
        }}
        renderEmptyState={() => <p className={style["hint"]}>{t("noFeeds")}</p>}
      >
        {({ id, feed }) => (
          <ListBoxItem id={id} textValue={feed.title} aria-label={feed.title} className={style["row"] ?? ""}>
            <span className={style["rowName"]} title={feed.url}>
              <bdi>{feed.title}</bdi>
            </span>
            <bdi className={style["rowFacts"]}>{feed.folder}</bdi>
            <Health feed={feed} />
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}

function Health({ feed }: { readonly feed: Feed }): ReactNode {
  const { t } = useTranslation("sources");
  const health = healthOf(feed);
  return <Pill tone={healthTones[health]}>{t(`health_${health}`)}</Pill>;
}
