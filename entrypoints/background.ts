import { defineBackground } from 'wxt/utils/define-background';
import corePack from 'virtual:core-pack';

export default defineBackground(() => {
  console.debug(corePack.problems);
});
