import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../lib/engine/text/document.ts';

const languageOf = (text: string) => readDocument(text).lang;

describe('the language', () => {
  it.each([
    'Where is my order',
    'Refund pls',
    'Wrong size, wrong colour, wrong address.',
    'Error code E18 washing machine Vega',
    'Hi, I stayed at Hotel Los Pinos, La Rambla, and lost my bag',
    'The café was closed, José told me so',
    'iPhone 14 Pro, iOS 17.2, Safari',
  ])('of %j is English', (text) => {
    expect(languageOf(text)).toBe('en');
  });

  it.each([
    'Где заказ?',
    'не работает app, fix it please',
    'Заказ Nintendo Switch OLED не приехал',
    'Съел кальмара, отравился, подъезд 3',
    'Благодаря вам всё получилось само собой',
    'Прошу прощения, че за дела?',
  ])('of %j is Russian', (text) => {
    expect(languageOf(text)).toBe('ru');
  });

  it.each([
    ['German', 'Wo ist mein Paket?'],
    ['German', 'Hallo, ich warte seit drei Wochen auf meine Bestellung. Das ist eine Frechheit!'],
    ['Spanish', '¿Dónde está mi pedido?'],
    ['Spanish', 'No funciona la aplicación'],
    ['French', "C'est inadmissible, je n'ai toujours rien reçu"],
    ['Italian', 'Buongiorno, il mio ordine non è arrivato'],
    ['Portuguese', 'Não recebi nada ainda'],
    ['Polish', 'Gdzie jest moja paczka?'],
    ['Turkish', 'Merhaba, kargom hala gelmedi, çok kötü bir hizmet'],
    ['Dutch', 'Waar is mijn bestelling?'],
    ['Vietnamese', 'Đơn hàng của tôi đâu?'],
    ['Ukrainian', 'Де моє замовлення?'],
    ['Ukrainian without its own letters', 'Добрий день, товар не прийшов, коли буде?'],
    ['Kazakh', 'Сәлеметсіз бе, тапсырысым қайда?'],
    ['Belarusian', 'Дзе мой заказ?'],
    ['Bulgarian', 'Къде е поръчката ми?'],
    ['Serbian', 'Где је моја пошиљка?'],
    ['Chinese', '我的订单在哪里?'],
    ['Arabic', 'أين طلبي؟'],
    ['Georgian', 'სად არის ჩემი შეკვეთა'],
  ])('of %s is neither: %j', (_, text) => {
    expect(languageOf(text)).toBe('other');
  });

  it('of nothing but signs is not known', () => {
    expect(languageOf('😡😡 !!! 5512')).toBe(null);
  });
});
