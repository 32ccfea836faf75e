/** The subscribed feeds: the list with the health of each, and one of them to change. */
import { Plus, Rss } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Feed } from "../../shared/domain/feed.ts";
import type { FeedId } from "../../shared/domain/ids.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { ChoiceList } from "../ui/ChoiceList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import pane from "../ui/index-pane.module.css";
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
  if (feeds === undefined) return <div className={pane["waiting"]} aria-busy="true" />;
  const shown = feeds.find((feed) => feed.id === chosen) ?? null;
  const list = (
    <div className={pane["side"]}>
      {isOnline ? null : (
        <p className={style["offline"]} role="status">
          {t("offline")}
        </p>
      )}
      {isAdding ? <Subscribe onAdded={setChosen} onClose={() => onAdd(false)} /> : null}
      <FeedList feeds={feeds} chosen={shown} onChoose={setChosen} onRemove={(id) => void remove({ id })} />
      <Hosts />
    </div>
  );
  return (
    <div className={pane["panes"]}>
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
  readonly chosen: Feed | null;
  readonly onChoose: (id: FeedId) => void;
  readonly onRemove: (id: FeedId) => void;
}

function FeedList({ feeds, chosen, onChoose, onRemove }: FeedListProps): ReactNode {
  const { t } = useTranslation("sources");
  return (
    <ChoiceList
      label={t("feeds")}
      items={feeds.toSorted((a, b) => (a.folder ?? "").localeCompare(b.folder ?? ""))}
      chosen={chosen}
      nameOf={(feed) => feed.title}
      onChoose={(feed) => onChoose(feed.id)}
      onKey={({ key }) => {
        if (key === "Delete" && chosen !== null) onRemove(chosen.id);
        return key === "Delete" && chosen !== null;
      }}
      empty={<p className={style["none"]}>{t("noFeeds")}</p>}
    >
      {(feed) => (
        <>
          <span className={pane["rowName"]} title={feed.url}>
            <bdi>{feed.title}</bdi>
          </span>
          <bdi className={style["rowFacts"]}>{feed.folder}</bdi>
          <Health feed={feed} />
        </>
      )}
    </ChoiceList>
  );
}

function Health({ feed }: { readonly feed: Feed }): ReactNode {
  const { t } = useTranslation("sources");
  const health = healthOf(feed);
  return <Pill tone={healthTones[health]}>{t(`health_${health}`)}</Pill>;
}
