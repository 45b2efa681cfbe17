declare module 'virtual:scenarios' {
  import type { Scenario } from './scenario.ts';
  const scenarios: Scenario[];
  export default scenarios;
}
