"""A checkout proxy in plain Python (3.10 or newer), without packages, for payfect-checkout.

`application` is a WSGI application: run it with gunicorn, uWSGI or mod_wsgi, or mount it at /payfect/ in a framework.
To try it: PAYFECT_API_KEY=… PORT=3000 python3 payfect_proxy.py
"""

import http.client
import json
import logging
import os
import re
import secrets
import socketserver
import sys
import time
import wsgiref.simple_server
from urllib.parse import urlsplit

API_KEY = os.environ.get("PAYFECT_API_KEY") or sys.exit("Set PAYFECT_API_KEY to the secret key of your Payfect account.")
BASE_URL = os.environ.get("PAYFECT_BASE_URL", "https://api.payfect.finance/api/v1")
TIMEOUT_SECONDS = 5
MAX_BYTES = 256 * 1024
SESSION_ID = re.compile("[A-Za-z0-9_-]{8,64}")


def application(environ, start_response):
    try:
        status, content_type, body = respond(environ)
    except Problem as problem:
        status, content_type, body = problem.status, "application/problem+json", problem.body()
    headers = [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]
    start_response(status, headers + ([("Content-Type", content_type)] if body else []))
    return [json.dumps(body).encode()] if body and environ["REQUEST_METHOD"] != "HEAD" else []


def respond(environ):
    method = environ["REQUEST_METHOD"]
    path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
    if method in ("GET", "HEAD") and path.startswith("/payfect/checkouts/"):
        session = read_session(path.removeprefix("/payfect/checkouts/"))
        return "200 OK", "application/json", public_session(session)
    if method == "POST" and path == "/payfect/callback":
        confirm_payment(environ)
        return "204 No Content", None, None
    if path.startswith("/payfect") and path[8:9] not in ("", "/"):
        # `/payfect-checkout.js`, the script file, begins like `/payfect`.
        raise Problem("404 Not Found", "not-found", BESIDE)
    raise not_found()


BESIDE = "The checkout proxy has only paths that begin with /payfect/, so forward only those to it"


class Problem(Exception):
    def __init__(self, status, code, title, reason=""):
        self.status, self.code, self.title, self.reason = status, code, title, reason

    def body(self):
        """The body for the browser. The reason goes only to the log."""
        request_id = secrets.token_hex(8)
        logging.warning("payfect %s request=%s %s", self.code, request_id, self.reason)
        return {"title": self.title, "status": int(self.status[:3]), "code": self.code, "requestId": request_id}


def not_found():
    return Problem("404 Not Found", "not-found", "There is no such checkout")


def timed_out():
    return Problem("504 Gateway Timeout", "upstream-timeout", "The payment provider did not answer in time")


def unreachable(reason):
    return Problem("502 Bad Gateway", "upstream-unreachable", "The payment provider could not be reached", reason)


def unusable(reason):
    return Problem("502 Bad Gateway", "upstream-error", "The payment provider sent an unusable answer", reason)


def object_or_none(read):
    """A decorator: anything but a JSON object becomes None."""
    return lambda value: read(value) if isinstance(value, dict) else None


def public_session(session):
    """Copies the members that a browser may see, one by one. Any other member that Payfect sends stays on the server."""
    types = list_of(session.get("paymentMethodTypes"), text)
    options = session.get("paymentMethodOptions")
    options = options if isinstance(options, dict) else {}
    shipping = session.get("shippingAddressCollection")
    is_complete = session.get("status") == "complete"
    return {
        "id": session["id"],
        "merchant": public_merchant(session.get("merchant")),
        "nameCollection": session.get("nameCollection") is True,
        "emailCollection": session.get("emailCollection") is True,
        "phoneNumberCollection": session.get("phoneNumberCollection") is True,
        "shippingAddressCollection": list_of(shipping, text) if isinstance(shipping, list) else None,
        "invoiceItems": list_of(session.get("invoiceItems"), public_item),
        "amountTotal": session["amountTotal"],
        "status": text(session.get("status")),
        "currency": session["currency"],
        # A success page is often protected only by its URL.
        "successUrl": web_url(session.get("successUrl")) if is_complete else None,
        "cancelUrl": web_url(session.get("cancelUrl")),
        "expiresAt": text(session.get("expiresAt")),
        "paymentMethodTypes": types,
        "paymentMethodOptions": {
            method: list_of(options[method], public_option) if isinstance(options.get(method), list) else None
            for method in types
        },
        "url": web_url(session.get("url")),
        "isLivemode": session.get("isLivemode") is True,
    }


def public_merchant(merchant):
    return {"name": text(merchant.get("name")) if isinstance(merchant, dict) else None}


@object_or_none
def public_item(item):
    return {
        "id": text(item.get("id")),
        "quantity": item.get("quantity") if type(item.get("quantity")) is int else None,
        "amount": text(item.get("amount")),
        "priceData": public_price(item.get("priceData")),
    }


@object_or_none
def public_price(price):
    return {
        "productData": public_product(price.get("productData")),
        "currency": text(price.get("currency")),
        "unitAmount": text(price.get("unitAmount")),
    }


@object_or_none
def public_product(product):
    return {
        "name": text(product.get("name")),
        "description": text(product.get("description")),
        "images": list_of(product.get("images"), web_url),
    }


@object_or_none
def public_option(option):
    currency = public_currency(option.get("currency"))
    return currency and {"currency": currency, "networks": list_of(option.get("networks"), public_network)}


@object_or_none
def public_currency(currency):
    logo = web_url(currency.get("logo"), r"https?://|/[^/\\]")
    value = text(currency.get("value"))
    return value and {"value": value, "name": text(currency.get("name")), "logo": logo}


@object_or_none
def public_network(network):
    value = text(network.get("value"))
    return value and {"value": value, "name": text(network.get("name"))}


def text(value):
    return value if isinstance(value, str) else None


def web_url(value, pattern="https?://"):
    return value if isinstance(value, str) and re.match(pattern, value) else None


def list_of(value, read):
    return [entry for entry in map(read, value) if entry] if isinstance(value, list) else []


def read_session(session_id):
    """Reads the session from Payfect, including private members."""
    if not SESSION_ID.fullmatch(session_id):
        raise not_found()
    status, body = get_from_payfect(f"{BASE_URL}/checkouts/{session_id}/")
    if status == 404:
        raise not_found()
    try:
        session = json.loads(body) if status == 200 and len(body) <= MAX_BYTES else None
    except (ValueError, RecursionError):
        session = None
    if not isinstance(session, dict) or session.get("id") != session_id:
        raise unusable(f"status {status}")
    if not text(session.get("amountTotal")) or not text(session.get("currency")):
        raise unusable("no total")
    return session


def get_from_payfect(url):
    """Sends one request, with five seconds in total. http.client does not follow redirects, which would leak the key."""
    parts = urlsplit(url)
    connect = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = connect(parts.netloc, timeout=TIMEOUT_SECONDS)
    deadline = time.monotonic() + TIMEOUT_SECONDS
    try:
        headers = {"Authorization": f"Api-Key {API_KEY}", "Accept": "application/json"}
        connection.request("GET", parts.path, headers=headers)
        sock = connection.sock
        response = connection.getresponse()
        body = b""
        while len(body) <= MAX_BYTES:
            sock.settimeout(max(0.001, deadline - time.monotonic()))
            chunk = response.read1(65536)
            if not chunk:
                break
            body += chunk
        return response.status, body
    except TimeoutError as error:
        raise timed_out() from error
    except (OSError, http.client.HTTPException) as error:
        raise unreachable(error) from error
    finally:
        connection.close()


def confirm_payment(environ):
    """Handles Payfect's callback. Only its session id is used: the order is paid if Payfect says so when the session is
    read with the key. A forged callback therefore has no effect, and the signature does not need to be verified."""
    try:
        length = min(int(environ.get("CONTENT_LENGTH") or 0), 16 * 1024)
        session_id = json.loads(environ["wsgi.input"].read(length))["id"]
    except (ValueError, RecursionError, TypeError, KeyError):
        raise not_found() from None
    session = read_session(text(session_id) or "")
    if session.get("status") != "complete":
        # Payfect retries the delivery.
        raise Problem("503 Service Unavailable", "not-complete", "This checkout is not complete")
    # May run twice for one payment: mark the order paid only if it is not paid yet.
    logging.warning("Paid: %s, %s %s", session.get("clientReferenceId"), session["amountTotal"], session["currency"])


class Server(socketserver.ThreadingMixIn, wsgiref.simple_server.WSGIServer):
    daemon_threads = True


if __name__ == "__main__":
    port = int(os.environ.get("PORT", "3000"))
    with wsgiref.simple_server.make_server("localhost", port, application, Server) as server:
        print(f"Listening on http://localhost:{port}/payfect", flush=True)
        server.serve_forever()
