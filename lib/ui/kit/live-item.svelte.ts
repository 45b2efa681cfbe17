import type { CheckedItem } from '../../storage/checked-item.ts';

/** A stored item as the interface sees it: read once, kept up to date, written through. */
export class LiveItem<T> {
  /** The value as it is stored now. */
  value: T;
  /** True after a write the browser refused, until one succeeds. */
  failed = $state(false);
  #item: CheckedItem<T>;
  #stop: () => void;
  /** True once a change was heard of: it is newer than what is being read. */
  #heard = false;

  private constructor(item: CheckedItem<T>) {
    this.value = $state.raw(item.fallback);
    this.#item = item;
    this.#stop = item.watch((next) => {
      this.value = next;
      this.#heard = true;
    });
  }

  /** Watches first and reads then: a change between the two must not be missed. */
  static async of<T>(item: CheckedItem<T>): Promise<LiveItem<T>> {
    const live = new LiveItem(item);
    const value = await item.getValue();
    if (!live.#heard) live.value = value;
    return live;
  }

  /** Changes the stored value. When the browser refuses, the old one stays and `failed` is set. */
  async change(change: (value: T) => T): Promise<void> {
    try {
      this.value = await this.#item.update(change);
      this.failed = false;
    } catch (error) {
      console.warn('Sincerely: a setting could not be saved.', error);
      this.failed = true;
    }
  }

  stop(): void {
    this.#stop();
  }
}
