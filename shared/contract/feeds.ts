/** Subscribed feeds, and single pages fetched by their address. Nothing is fetched but what a person asked for. */
import { z } from "zod";
import { importJob } from "../domain/capture.ts";
import { feed } from "../domain/feed.ts";
import { feedId } from "../domain/ids.ts";
import { call } from "./call.ts";

/** As a person types it; a missing scheme is taken for https. */
const address = z.string().trim().min(1).max(4096);

/** A feed that an address leads to. */
export const foundFeed = z.object({ url: feed.shape.url, title: feed.shape.title });

const host = z.string().min(1).max(253);

export const feedCalls = {
  /** In the order of their titles. */
  "feeds.list": call(z.object({}), z.array(feed)),
  /** The feeds of an address: it may be a feed, or a page that names some. Errors: cannot-fetch. */
  "feeds.find": call(z.object({ address }), z.array(foundFeed)),
  /** Subscribes, or changes the subscription of that address. */
  "feeds.save": call(feed.omit({ id: true, check: true }), feed),
  /** Asks for it no longer; what came in stays. */
  "feeds.remove": call(z.object({ id: feedId }), z.null()),
  /** Checks a feed now, whatever its schedule says. */
  "feeds.check": call(z.object({ id: feedId }), z.null()),
  /** Subscribes to a list of feeds (OPML) that a dialog asks for; null when the person closed it. `refused`: addresses that are none of the web. Errors: file-refused. */
  "feeds.importList": call(
    z.object({}),
    z.object({ added: z.number().int(), known: z.number().int(), refused: z.number().int() }).nullable(),
  ),
  /** Writes the list of feeds (OPML) where a dialog says; null when the person closed it. */
  "feeds.exportList": call(z.object({}), z.object({ path: z.string() }).nullable()),
  /** Hosts of the own network that may be fetched from. */
  "hosts.list": call(z.object({}), z.array(z.string())),
  "hosts.allow": call(z.object({ host }), z.null()),
  "hosts.forbid": call(z.object({ host }), z.null()),
  /** Fetches one page into the archive. Errors: cannot-fetch. */
  "capture.address": call(z.object({ address }), importJob),
};

export type FoundFeed = z.infer<typeof foundFeed>;
