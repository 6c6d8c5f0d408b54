<?php
// A checkout proxy in plain PHP (8.1 or newer), without extensions, for payfect-checkout.
// Route all requests below /payfect/, with the slash, to this file (nginx: location /payfect/ with fastcgi_param
// SCRIPT_FILENAME …/payfect.php). `/payfect` alone is also the beginning of `/payfect-checkout.js`, the script file.
// To try it: PAYFECT_API_KEY=… php -S localhost:3000 payfect.php
declare(strict_types=1);

ini_set('display_errors', '0');
header_remove('X-Powered-By');

const MAX_BYTES = 256 * 1024;
const TIMEOUT_SECONDS = 5;
const SESSION_ID = '[A-Za-z0-9_-]{8,64}';

$path = strtok($_SERVER['REQUEST_URI'], '?');
if ($_SERVER['REQUEST_METHOD'] === 'GET' && preg_match('~^/payfect/checkouts/(' . SESSION_ID . ')$~D', $path, $found)) {
    respond(200, 'application/json', public_session(read_session($found[1])));
} elseif ($_SERVER['REQUEST_METHOD'] === 'POST' && $path === '/payfect/callback') {
    confirm_payment();
} elseif (preg_match('~^/payfect[^/]~', $path)) {
    fail(404, 'not-found', 'The checkout proxy has only paths that begin with /payfect/, so forward only those to it');
} else {
    fail(404, 'not-found', 'There is no such checkout');
}

/** Copies the members that a browser may see, one by one. Any other member that Payfect sends stays on the server. */
function public_session(array $session): array
{
    $types = list_of($session['paymentMethodTypes'] ?? null, text(...));
    $options = [];
    foreach ($types as $type) {
        $listed = $session['paymentMethodOptions'][$type] ?? null;
        $options[$type] = is_array($listed) ? list_of($listed, public_option(...)) : null;
    }
    return [
        'id' => $session['id'],
        'merchant' => ['name' => text($session['merchant']['name'] ?? null)],
        'nameCollection' => ($session['nameCollection'] ?? null) === true,
        'emailCollection' => ($session['emailCollection'] ?? null) === true,
        'phoneNumberCollection' => ($session['phoneNumberCollection'] ?? null) === true,
        'shippingAddressCollection' => isset($session['shippingAddressCollection'])
            ? list_of($session['shippingAddressCollection'], text(...))
            : null,
        'invoiceItems' => list_of($session['invoiceItems'] ?? null, public_item(...)),
        'amountTotal' => $session['amountTotal'],
        'status' => text($session['status'] ?? null),
        'currency' => $session['currency'],
        // A success page is often protected only by its URL.
        'successUrl' => ($session['status'] ?? null) === 'complete' ? web_url($session['successUrl'] ?? null) : null,
        'cancelUrl' => web_url($session['cancelUrl'] ?? null),
        'expiresAt' => text($session['expiresAt'] ?? null),
        'paymentMethodTypes' => $types,
        // Without the cast, an empty array would become a JSON array.
        'paymentMethodOptions' => (object) $options,
        'url' => web_url($session['url'] ?? null),
        'isLivemode' => ($session['isLivemode'] ?? null) === true,
    ];
}

function public_item(mixed $item): ?array
{
    $product = $item['priceData']['productData'] ?? null;
    return is_array($item) ? [
        'id' => text($item['id'] ?? null),
        'quantity' => is_int($item['quantity'] ?? null) ? $item['quantity'] : null,
        'amount' => text($item['amount'] ?? null),
        'priceData' => !is_array($item['priceData'] ?? null) ? null : [
            'productData' => !is_array($product) ? null : [
                'name' => text($product['name'] ?? null),
                'description' => text($product['description'] ?? null),
                'images' => list_of($product['images'] ?? null, web_url(...)),
            ],
            'currency' => text($item['priceData']['currency'] ?? null),
            'unitAmount' => text($item['priceData']['unitAmount'] ?? null),
        ],
    ] : null;
}

function public_option(mixed $option): ?array
{
    $currency = $option['currency'] ?? null;
    return is_string($currency['value'] ?? null) ? [
        'currency' => [
            'value' => $currency['value'],
            'name' => text($currency['name'] ?? null),
            'logo' => web_url($currency['logo'] ?? null, '~^(?:https?://|/[^/\\\\])~'),
        ],
        'networks' => list_of($option['networks'] ?? null, fn ($network) => is_string($network['value'] ?? null)
            ? ['value' => $network['value'], 'name' => text($network['name'] ?? null)]
            : null),
    ] : null;
}

function text(mixed $value): ?string
{
    return is_string($value) ? $value : null;
}

function web_url(mixed $value, string $pattern = '~^https?://~'): ?string
{
    return is_string($value) && preg_match($pattern, $value) ? $value : null;
}

function list_of(mixed $list, callable $read): array
{
    return is_array($list) ? array_values(array_filter(array_map($read, $list), fn ($entry) => $entry !== null)) : [];
}

/** Reads the session from Payfect, including private members. Error texts of Payfect go only to the log. */
function read_session(string $id): array
{
    $base = getenv('PAYFECT_BASE_URL') ?: 'https://api.payfect.finance/api/v1';
    $key = getenv('PAYFECT_API_KEY') ?: fail(500, 'internal', 'This server is not set up', 'PAYFECT_API_KEY is not set');
    $context = stream_context_create(['http' => [
        'protocol_version' => 1.1,
        'header' => ["Authorization: Api-Key $key", 'Accept: application/json', 'Connection: close'],
        // Following a redirect would send the key to its target.
        'follow_location' => 0,
        'ignore_errors' => true,
        'timeout' => TIMEOUT_SECONDS,
    ]]);
    $deadline = microtime(true) + TIMEOUT_SECONDS;
    $stream = @fopen("$base/checkouts/$id/", 'r', false, $context);
    $body = '';
    while ($stream && !feof($stream) && strlen($body) <= MAX_BYTES && microtime(true) < $deadline) {
        stream_set_timeout($stream, 0, max(1, (int) (($deadline - microtime(true)) * 1e6)));
        // One byte at a time: fread() blocks until it has read the requested length.
        $body .= fread($stream, 1);
    }
    if (microtime(true) >= $deadline) {
        fail(504, 'upstream-timeout', 'The payment provider did not answer in time');
    }
    if (!$stream) {
        $reason = error_get_last()['message'] ?? '';
        fail(502, 'upstream-unreachable', 'The payment provider could not be reached', $reason);
    }
    $status = explode(' ', stream_get_meta_data($stream)['wrapper_data'][0])[1] ?? '';
    if ($status === '404') {
        fail(404, 'not-found', 'There is no such checkout');
    }
    $session = strlen($body) <= MAX_BYTES ? json_decode($body, true) : null;
    $total = is_array($session) ? [$session['amountTotal'] ?? null, $session['currency'] ?? null] : [null, null];
    if ($status !== '200' || !is_string($total[0]) || !is_string($total[1]) || ($session['id'] ?? null) !== $id) {
        fail(502, 'upstream-error', 'The payment provider sent an unusable answer', "status $status");
    }
    return $session;
}

/**
 * Handles Payfect's callback. Only its session id is used: the order is paid if Payfect says so when the session is read
 * with the key. A forged callback therefore has no effect, and the signature does not need to be verified.
 */
function confirm_payment(): void
{
    $callback = json_decode((string) file_get_contents('php://input', length: 16 * 1024), true);
    $id = is_array($callback) ? text($callback['id'] ?? null) : null;
    if ($id === null || !preg_match('~^' . SESSION_ID . '$~D', $id)) {
        fail(404, 'not-found', 'There is no such checkout');
    }
    $session = read_session($id);
    if (($session['status'] ?? null) !== 'complete') {
        // Payfect retries the delivery.
        fail(503, 'not-complete', 'This checkout is not complete');
    }
    // May run twice for one payment: mark the order paid only if it is not paid yet.
    $order = text($session['clientReferenceId'] ?? null);
    error_log("Paid: $order, {$session['amountTotal']} {$session['currency']}");
    http_response_code(204);
}

function respond(int $status, string $type, array $body): void
{
    http_response_code($status);
    header("Content-Type: $type");
    header('Cache-Control: no-store');
    header('X-Content-Type-Options: nosniff');
    echo json_encode($body, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
}

function fail(int $status, string $code, string $title, string $reason = ''): never
{
    $id = bin2hex(random_bytes(8));
    error_log("payfect $code request=$id $reason");
    respond($status, 'application/problem+json', compact('title', 'status', 'code') + ['requestId' => $id]);
    exit;
}
