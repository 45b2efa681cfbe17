import { expect as usual } from '@playwright/test';

/** Waits longer than a test would: a first run on a slow machine is somebody's first impression. */
export const expect = usual.configure({ timeout: 20_000 });
