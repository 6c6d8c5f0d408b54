// A checkout proxy in plain Go (1.19 or newer), without modules, for payfect-checkout.
// Mount payfectProxy at /payfect/ in your server, or try it with: PAYFECT_API_KEY=… PORT=3000 go run main.go
package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"regexp"
	"strings"
	"time"
)

const maxBytes = 256 * 1024

var (
	apiKey    = os.Getenv("PAYFECT_API_KEY")
	baseURL   = envOr("PAYFECT_BASE_URL", "https://api.payfect.finance/api/v1")
	sessionID = regexp.MustCompile(`^[A-Za-z0-9_-]{8,64}$`)
	webURL    = regexp.MustCompile(`^https?://`)
	logoURL   = regexp.MustCompile(`^(https?://|/[^/\\])`)
)

// client allows Payfect five seconds, including the body. Following a redirect would send the key to its target.
var client = http.Client{
	Timeout:       5 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// session has the members that a browser may see. Any other member that Payfect sends is left out.
type session struct {
	ID                        string              `json:"id"`
	Merchant                  merchant            `json:"merchant"`
	NameCollection            bool                `json:"nameCollection"`
	EmailCollection           bool                `json:"emailCollection"`
	PhoneNumberCollection     bool                `json:"phoneNumberCollection"`
	ShippingAddressCollection []string            `json:"shippingAddressCollection"`
	InvoiceItems              list[item]          `json:"invoiceItems"`
	AmountTotal               string              `json:"amountTotal"`
	Status                    text                `json:"status"`
	Currency                  string              `json:"currency"`
	SuccessURL                link                `json:"successUrl"`
	CancelURL                 link                `json:"cancelUrl"`
	ExpiresAt                 text                `json:"expiresAt"`
	PaymentMethodTypes        list[string]        `json:"paymentMethodTypes"`
	PaymentMethodOptions      map[string][]option `json:"paymentMethodOptions"`
	URL                       link                `json:"url"`
	IsLivemode                bool                `json:"isLivemode"`
}

type merchant struct {
	Name text `json:"name"`
}

type item struct {
	ID        text   `json:"id"`
	Quantity  *int64 `json:"quantity"`
	Amount    text   `json:"amount"`
	PriceData *price `json:"priceData"`
}

type price struct {
	ProductData *product `json:"productData"`
	Currency    text     `json:"currency"`
	UnitAmount  text     `json:"unitAmount"`
}

type product struct {
	Name        text         `json:"name"`
	Description text         `json:"description"`
	Images      list[string] `json:"images"`
}

type option struct {
	Currency struct {
		Value string `json:"value"`
		Name  text   `json:"name"`
		Logo  logo   `json:"logo"`
	} `json:"currency"`
	Networks list[network] `json:"networks"`
}

type network struct {
	Value string `json:"value"`
	Name  text   `json:"name"`
}

// text, link and logo become null when there is nothing to show; a list never becomes null.
type (
	text        string
	link        string
	logo        string
	list[T any] []T
)

func (t text) MarshalJSON() ([]byte, error) { return textOrNull(string(t), t != "") }
func (l link) MarshalJSON() ([]byte, error) {
	return textOrNull(string(l), webURL.MatchString(string(l)))
}
func (l logo) MarshalJSON() ([]byte, error) {
	return textOrNull(string(l), logoURL.MatchString(string(l)))
}
func (l list[T]) MarshalJSON() ([]byte, error) {
	return json.Marshal(append([]T{}, l...))
}

func textOrNull(value string, isShown bool) ([]byte, error) {
	if !isShown {
		return []byte("null"), nil
	}
	return json.Marshal(value)
}

// problem ends a request. Its reason goes only to the log.
type problem struct {
	status              int
	code, title, reason string
}

func (p *problem) Error() string { return p.code }

var notFound = &problem{404, "not-found", "There is no such checkout", ""}

// beside is for `/payfect-checkout.js`, the script file, which begins like `/payfect`.
var beside = &problem{404, "not-found", "The checkout proxy has only paths that begin with /payfect/, so forward only those to it", ""}

func payfectProxy(w http.ResponseWriter, r *http.Request) {
	id := strings.TrimPrefix(r.URL.Path, "/payfect/checkouts/")
	var err error = notFound
	if r.Method == http.MethodGet && id != r.URL.Path {
		var found session
		if found, _, err = readSession(id); err == nil {
			respond(w, 200, "application/json", found)
		}
	} else if r.Method == http.MethodPost && r.URL.Path == "/payfect/callback" {
		if err = confirmPayment(r.Body); err == nil {
			w.WriteHeader(http.StatusNoContent)
		}
	} else if rest := strings.TrimPrefix(r.URL.Path, "/payfect"); rest != r.URL.Path && rest != "" && rest[0] != '/' {
		err = beside
	}
	if err != nil {
		fail(w, err)
	}
}

// readSession reads the session from Payfect. It returns the public members and the merchant's order id.
func readSession(id string) (found session, order string, err error) {
	if !sessionID.MatchString(id) {
		return found, "", notFound
	}
	status, body, err := getFromPayfect("/checkouts/" + id + "/")
	if err != nil {
		return found, "", err
	}
	if status == http.StatusNotFound {
		return found, "", notFound
	}
	var private struct {
		ClientReferenceID string `json:"clientReferenceId"`
	}
	_ = json.Unmarshal(body, &private)
	// A member with an unexpected type is left out, but id, total and currency are required.
	var mistyped *json.UnmarshalTypeError
	err = json.Unmarshal(body, &found)
	isRead := len(body) <= maxBytes && (err == nil || errors.As(err, &mistyped))
	if status != http.StatusOK || !isRead || found.ID != id || found.AmountTotal == "" || found.Currency == "" {
		reason := fmt.Sprint("status ", status)
		return session{}, "", &problem{502, "upstream-error", "The payment provider sent an unusable answer", reason}
	}
	// A success page is often protected only by its URL.
	if found.Status != "complete" {
		found.SuccessURL = ""
	}
	options := map[string][]option{}
	for _, method := range found.PaymentMethodTypes {
		options[method] = found.PaymentMethodOptions[method]
	}
	found.PaymentMethodOptions = options
	return found, private.ClientReferenceID, nil
}

func getFromPayfect(path string) (status int, body []byte, err error) {
	request, err := http.NewRequest(http.MethodGet, baseURL+path, nil)
	if err != nil {
		return 0, nil, err
	}
	request.Header.Set("Authorization", "Api-Key "+apiKey)
	request.Header.Set("Accept", "application/json")
	response, err := client.Do(request)
	if err == nil {
		defer response.Body.Close()
		status = response.StatusCode
		body, err = io.ReadAll(io.LimitReader(response.Body, maxBytes+1))
	}
	if err != nil && os.IsTimeout(err) {
		err = &problem{504, "upstream-timeout", "The payment provider did not answer in time", err.Error()}
	} else if err != nil {
		err = &problem{502, "upstream-unreachable", "The payment provider could not be reached", err.Error()}
	}
	return status, body, err
}

// confirmPayment handles Payfect's callback. Only its session id is used: the order is paid if Payfect says so when the
// session is read with the key. A forged callback therefore has no effect, and the signature does not need to be
// verified.
func confirmPayment(body io.Reader) error {
	var callback struct {
		ID string `json:"id"`
	}
	if json.NewDecoder(io.LimitReader(body, 16*1024)).Decode(&callback) != nil {
		return notFound
	}
	found, order, err := readSession(callback.ID)
	if err == nil && found.Status != "complete" {
		// Payfect retries the delivery.
		err = &problem{503, "not-complete", "This checkout is not complete", ""}
	}
	if err == nil {
		// May run twice for one payment: mark the order paid only if it is not paid yet.
		log.Printf("Paid: %s, %s %s", order, found.AmountTotal, found.Currency)
	}
	return err
}

func respond(w http.ResponseWriter, status int, contentType string, body any) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(body); err != nil {
		log.Print(err)
	}
}

func fail(w http.ResponseWriter, err error) {
	var why *problem
	if !errors.As(err, &why) {
		why = &problem{500, "internal", "Something went wrong on this server", err.Error()}
	}
	random := make([]byte, 8)
	_, _ = rand.Read(random)
	id := hex.EncodeToString(random)
	log.Printf("payfect %s request=%s %s", why.code, id, why.reason)
	body := map[string]any{"title": why.title, "status": why.status, "code": why.code, "requestId": id}
	respond(w, why.status, "application/problem+json", body)
}

func envOr(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}

func main() {
	if apiKey == "" {
		log.Fatal("Set PAYFECT_API_KEY to the secret key of your Payfect account.")
	}
	port := envOr("PORT", "3000")
	server := http.Server{
		Handler:           http.HandlerFunc(payfectProxy),
		ReadHeaderTimeout: 5 * time.Second,
		WriteTimeout:      10 * time.Second,
	}
	listener, err := net.Listen("tcp", "localhost:"+port)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("Listening on http://localhost:%s/payfect", port)
	log.Fatal(server.Serve(listener))
}
