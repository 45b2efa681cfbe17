import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPicker } from '../lib/page/picker/picker.ts';
import { coachedSitesItem, settingsItem } from '../lib/storage/items.ts';
import { uiLangFor } from '../lib/ui/texts/languages.ts';
import { mountPicker } from '../lib/ui/picker/mount.ts';

/** Put into a page when the agent asks for it in the popup. */
export default defineUnlistedScript(async () => {
  const { origin } = location;
  const { uiLang } = await settingsItem.getValue();
  startPicker({
    page: document,
    uiLang: uiLangFor(uiLang, browser.i18n.getUILanguage()),
    mountView: mountPicker,
    async save(shown) {
      await coachedSitesItem.update((all) => [
        ...all.filter((site) => site.origin !== origin),
        { origin, ...shown },
      ]);
    },
  });
});
