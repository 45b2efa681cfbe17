/** A picture of a page as WebP, which is a third of a PNG: encoded by the browser itself. */
import { writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';

export type Clip = { x: number; y: number; width: number; height: number };

/** Bytes a picture may have at most. */
export const MOST_BYTES = 60_000;

/** Takes smaller ones until a picture is small enough. */
const QUALITIES = [0.9, 0.8, 0.7, 0.55, 0.4];

async function encode(context: BrowserContext, png: Buffer, quality: number): Promise<Buffer> {
  const page = await context.newPage();
  const url = await page.evaluate(
    async ([data, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', wanted);
    },
    [png.toString('base64'), quality] as const,
  );
  await page.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** @throws when no quality makes it small enough */
export async function takeWebp(page: Page, path: string, clip?: Clip): Promise<number> {
  const png = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  for (const quality of QUALITIES) {
    const webp = await encode(page.context(), png, quality);
    if (webp.length > MOST_BYTES) continue;
    writeFileSync(path, webp);
    return webp.length;
  }
  throw new Error(`${path} does not fit into ${MOST_BYTES} bytes`);
}
