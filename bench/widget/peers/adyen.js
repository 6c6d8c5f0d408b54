// Adyen's drop-in, with the fewest methods that can be chosen from: one by redirect, one with a form. The page reads the
// methods first, as it would from its own server; the addresses of Adyen's are replaced, so that nothing leaves the machine.
import { AdyenCheckout, Dropin, Redirect, SepaDirectDebit } from '@adyen/adyen-web';

const response = await fetch('/peers/adyen-methods');
const local = new URL('/peers/adyen-test/', location.href).href;

const checkout = await AdyenCheckout({
  environment: 'test',
  clientKey: 'test_BENCH',
  countryCode: 'NL',
  locale: 'en-US',
  amount: { value: 7075, currency: 'EUR' },
  paymentMethodsResponse: await response.json(),
  analytics: { enabled: false },
  risk: { enabled: false },
  _environmentUrls: { api: local, analytics: local, cdn: { images: local, translations: local } },
});

new Dropin(checkout, { paymentMethodComponents: [Redirect, SepaDirectDebit], openFirstPaymentMethod: false }).mount(
  '#peer',
);
