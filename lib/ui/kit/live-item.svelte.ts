import type { CheckedItem } from '../../storage/checked-item.ts';

/** A stored item as the interface sees it: read once, kept up to date, written through. */
export class LiveItem<T> {
  /** The value as it is stored now. */
  value: T;
  /** True after a write the browser refused, until one succeeds. */
  failed = $state(false);
  #item: CheckedItem<T>;
  #stop: () => void;

  private constructor(item: CheckedItem<T>, value: T) {
    this.value = $state.raw(value);
    this.#item = item;
    this.#stop = item.watch((next) => (this.value = next));
  }

  static async of<T>(item: CheckedItem<T>): Promise<LiveItem<T>> {
    return new LiveItem(item, await item.getValue());
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
