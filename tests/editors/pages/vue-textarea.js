import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import { desk } from './desk.js';
import { textOf } from './text-of.js';

await desk((place, html) => {
  const value = ref(textOf(html));
  const app = createApp({
    render: () =>
      withDirectives(
        h('textarea', {
          class: 'field',
          rows: 6,
          'onUpdate:modelValue': (next) => (value.value = next),
        }),
        [[vModelText, value.value]],
      ),
  });
  app.mount(place);
  return { model: () => value.value, close: () => app.unmount() };
});
