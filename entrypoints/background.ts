import { defineBackground } from 'wxt/utils/define-background';
import corePack from 'virtual:core-pack';
import { answer } from '../lib/messages.ts';
import { analysisHandlers } from '../lib/packs/handlers.ts';
import { statsHandlers } from '../lib/stats/handlers.ts';
import { statsDatabase } from '../lib/stats/database.ts';
import { overridesItem } from '../lib/storage/items.ts';

export default defineBackground(() => {
  answer({
    ...analysisHandlers(corePack, () => overridesItem.getValue()),
    ...statsHandlers(statsDatabase()),
  });
});
