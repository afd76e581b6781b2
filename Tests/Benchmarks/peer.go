// SPDX-License-Identifier: GPL-3.0-or-later

// A small server beside which motcua is measured: it gives out a file that it has read before, and takes ratings as
// JSON, which it appends to a file; those that wait together share one fsync, and none is answered before it.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
)

type rating struct {
	ID          string   `json:"id"`
	Token       *string  `json:"token"`
	Level       int      `json:"level"`
	Reasons     []string `json:"reasons"`
	Contact     bool     `json:"contact"`
	Sequence    int64    `json:"sequence"`
	Tapped      int64    `json:"tapped"`
	Sent        int64    `json:"sent"`
	Corrections int      `json:"corrections"`
}

type waiting struct {
	line  []byte
	saved chan error
}

// store writes what waits, saves it durably, and only then tells those who wait.
func store(file *os.File, incoming chan waiting) {
	writer := bufio.NewWriterSize(file, 1<<16)
	for first := range incoming {
		batch := []waiting{first}
	gather:
		for len(batch) < 128 {
			select {
			case next := <-incoming:
				batch = append(batch, next)
			default:
				break gather
			}
		}
		for _, each := range batch {
			writer.Write(each.line)
		}
		err := writer.Flush()
		if err == nil {
			err = file.Sync()
		}
		for _, each := range batch {
			each.saved <- err
		}
	}
}

func main() {
	port := flag.Int("port", 0, "where to listen on 127.0.0.1")
	figure := flag.String("figure", "", "the file that GET gives out")
	ratings := flag.String("ratings", "", "the file that POST appends to")
	flag.Parse()
	body, err := os.ReadFile(*figure)
	if err != nil {
		log.Fatal(err)
	}
	file, err := os.OpenFile(*ratings, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		log.Fatal(err)
	}
	incoming := make(chan waiting, 1024)
	go store(file, incoming)

	http.HandleFunc("/figure", func(answer http.ResponseWriter, request *http.Request) {
		answer.Header().Set("Content-Type", "application/json; charset=utf-8")
		answer.Header().Set("Content-Length", strconv.Itoa(len(body)))
		answer.Write(body)
	})
	http.HandleFunc("/answers", func(answer http.ResponseWriter, request *http.Request) {
		var one rating
		err := json.NewDecoder(http.MaxBytesReader(answer, request.Body, 1<<16)).Decode(&one)
		if err != nil || len(one.ID) != 26 || one.Level < 1 || one.Level > 5 {
			http.Error(answer, `{"error":"not a rating"}`, http.StatusBadRequest)
			return
		}
		line, err := json.Marshal(one)
		if err == nil {
			each := waiting{append(line, '\n'), make(chan error, 1)}
			incoming <- each
			err = <-each.saved
		}
		if err != nil {
			http.Error(answer, `{"error":"not stored"}`, http.StatusInternalServerError)
			return
		}
		answer.Header().Set("Content-Type", "application/json; charset=utf-8")
		answer.Write([]byte(`{"stored":true}`))
	})
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(*port)))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.Serve(listener, nil))
}
