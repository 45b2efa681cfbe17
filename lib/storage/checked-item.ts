/** A stored value that is checked when it is read. */
import { storage } from 'wxt/utils/storage';

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

/**
 * Defines an item of `storage.local`. A value that fails `check` (edited by hand, written by a
 * newer version) is read as the fallback and left in place, so that an older version for a day
 * costs nobody their settings.
 */
export function checkedItem<T>(
  key: `local:${string}`,
  options: { fallback: T; version: number; check: (value: unknown) => value is T },
): CheckedItem<T> {
  const { fallback, version, check } = options;
  const item = storage.defineItem<unknown>(key, { fallback, version });
  const checked = (value: unknown): T => (check(value) ? value : fallback);

  async function getValue(): Promise<T> {
    try {
      return checked(await item.getValue());
    } catch (error) {
      console.warn(`Sincerely: ${key} cannot be read, its default is used.`, error);
      return fallback;
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    fallback,
    getValue,
    setValue: (value) => item.setValue(value),
    removeValue: () => item.removeValue(),
    update(change) {
      const next = last.then(async () => {
        const value = change(await getValue());
        await item.setValue(value);
        return value;
      });
      last = next.catch(() => undefined);
      return next;
    },
    watch: (tell) => item.watch((value, before) => tell(checked(value), checked(before))),
  };
}
