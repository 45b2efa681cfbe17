import buildOnce from '../e2e/build-once.ts';
import { buildEditors } from './build.ts';

export default async function beforeAll(): Promise<void> {
  buildOnce();
  await buildEditors();
}
