// The files that the element loads on demand. Once they have run, an import of them takes a moment that `settle` can wait for.
import '../../../src/elements/after-paint/after-paint.js';
import '../../../src/elements/customer-form/customer-form.js';
import '../../../src/elements/icons/icons.js';
import '../../../src/elements/payment-details/payment-details.js';
import '../../../src/elements/payment-status/payment-status.js';
import '../../../src/elements/proxy-actions/proxy-actions.js';
import '../../../src/elements/qr-code.js';
import '../../../src/elements/search/search.js';
import '../../../src/locale/languages.js';
import '../../../src/schema/payments/eip55.js';
import '../../../src/session/payments/read-payments.js';
