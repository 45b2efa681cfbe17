/** What the decision looks at; handed in by its test. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  args: readonly string[];
}

/** Whether a browser window can be shown to a person here, and is wanted. */
export function hasWindow({ platform, env, args }: Surroundings): boolean {
  if (args.includes('--demo')) return false;
  if (env.CI !== undefined && !['', '0', 'false'].includes(env.CI)) return false;
  if (platform !== 'linux') return true;
  return [env.DISPLAY, env.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '');
}
