/** A stored value that is checked when it is read. */
import { browser } from 'wxt/browser';

export interface CheckedItem<T> {
  readonly fallback: T;
  /** The stored value; the fallback when there is none, it fails its check or cannot be read. */
  getValue(): Promise<T>;
  /** @throws when the browser refuses to write */
  setValue(value: T): Promise<void>;
  /**
   * Reads, changes and writes as one step among the updates of this context, so that two quick
   * clicks do not lose one another.
   * @throws when the browser refuses to write
   */
  update(change: (value: T) => T): Promise<T>;
  removeValue(): Promise<void>;
  /** Tells of each change, from whatever page it comes; the answer stops it. */
  watch(tell: (value: T, before: T) => void): () => void;
}

type Changes = Record<string, { newValue?: unknown; oldValue?: unknown }>;

/**
 * Defines an item of `storage.local`. A value that fails `check` (edited by hand, written by a
 * newer version) is read as the fallback and left in place, so that an older version for a day
 * costs nobody their settings.
 */
/* @__NO_SIDE_EFFECTS__ */
export function checkedItem<T>(
  key: `local:${string}`,
  options: { fallback: T; version: number; check: (value: unknown) => value is T },
): CheckedItem<T> {
  const { fallback, version, check } = options;
  const name = key.slice('local:'.length);
  const checked = (value: unknown): T => (check(value) ? value : fallback);

  async function getValue(): Promise<T> {
    try {
      return checked((await browser.storage.local.get(name))[name]);
    } catch (error) {
      console.warn(`Sincerely: ${key} cannot be read, its default is used.`, error);
      return fallback;
    }
  }

  /** The version stands beside the value, for the day when its shape changes. */
  const setValue = (value: T) =>
    browser.storage.local.set({ [name]: value, [`${name}$`]: { v: version } });

  let last: Promise<unknown> = Promise.resolve();
  return {
    fallback,
    getValue,
    setValue,
    removeValue: () => browser.storage.local.remove([name, `${name}$`]),
    update(change) {
      const next = last.then(async () => {
        const value = change(await getValue());
        await setValue(value);
        return value;
      });
      last = next.catch(() => undefined);
      return next;
    },
    watch(tell) {
      const heard = (changes: Changes, area: string) => {
        const change = area === 'local' ? changes[name] : undefined;
        if (change !== undefined) tell(checked(change.newValue), checked(change.oldValue));
      };
      browser.storage.onChanged.addListener(heard);
      return () => browser.storage?.onChanged?.removeListener(heard);
    },
  };
}

/** Tells of each change of some stored values, whatever they are; the answer stops it. */
export function watchKeys(keys: readonly string[], tell: () => void): () => void {
  const heard = (changes: Changes, area: string) => {
    if (area === 'local' && keys.some((key) => key in changes)) tell();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage?.onChanged?.removeListener(heard);
}
