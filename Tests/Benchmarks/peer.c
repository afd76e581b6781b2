// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of `Benchmarks rate`: the same rows, roll-ups and hashed journal entry for a rating, written by C on the
// same kind of books, each in one durable transaction. Prints the microseconds of each.
#define _GNU_SOURCE
#include <openssl/sha.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *db;

static void check(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(db));
  exit(1);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  return statement;
}

static void text(sqlite3_stmt *statement, int index, const char *value) {
  check(sqlite3_bind_text(statement, index, value, -1, SQLITE_TRANSIENT));
}

static void finish(sqlite3_stmt *statement) {
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {}
  check(code);
  check(sqlite3_reset(statement));
}

static long now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * 1000000L + at.tv_nsec / 1000;
}

static void hash(char *hex, const char *const *fields, int count) {
  SHA256_CTX context;
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256_Init(&context);
  for (int index = 0; index < count; index++) {
    char length[24];
    int size = snprintf(length, sizeof length, "%zu:", strlen(fields[index]));
    SHA256_Update(&context, length, (size_t)size);
    SHA256_Update(&context, fields[index], strlen(fields[index]));
  }
  SHA256_Final(digest, &context);
  for (int index = 0; index < SHA256_DIGEST_LENGTH; index++) sprintf(hex + 2 * index, "%02x", digest[index]);
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  check(sqlite3_open(arguments[1], &db));
  check(sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
                         "PRAGMA secure_delete = ON;", NULL, NULL, NULL));
  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
  sqlite3_stmt *head = prepare("SELECT sequence, hash, origin FROM head WHERE unit = '524-mc'");
  sqlite3_stmt *visit = prepare("SELECT max(c.number) FROM visit_case AS c WHERE c.case_id = ?1 AND c.unit = '524-mc'");
  sqlite3_stmt *open = prepare("SELECT answered FROM prompt WHERE unit = '524-mc' AND number = ?1");
  sqlite3_stmt *serial = prepare(
    "INSERT INTO serial (unit, name, period, value) VALUES ('524-mc', 'rating', '', 1) "
    "ON CONFLICT (unit, name, period) DO UPDATE SET value = serial.value + 1 RETURNING value");
  sqlite3_stmt *rating = prepare(
    "INSERT INTO keyed_rating (id, unit, day, time, entered, source, scale, level, keys, officer, visit, corrections, "
    "raised, withdrawn) VALUES (?1, '524-mc', '2023-11-06', ?2, ?2, 'keyed', 'sipas5', 5, ?3, 'bench', ?4, 0, 0, 0)");
  sqlite3_stmt *day = prepare(
    "INSERT INTO tally_day (unit, day, source, c1, c2, c3, c4, c5) "
    "VALUES ('524-mc', '2023-11-06', 'keyed', 0, 0, 0, 0, 1) "
    "ON CONFLICT (unit, day, source) DO UPDATE SET c5 = tally_day.c5 + 1");
  const char *cells =
    "SELECT 'moment' AS dimension, 'returned' AS key UNION ALL SELECT 'field', 'Hộ tịch' "
    "UNION ALL SELECT 'procedure', '1.001193' UNION ALL SELECT 'counter', '' UNION ALL SELECT 'officer', 'bench' "
    "UNION ALL SELECT 'hour', '08' UNION ALL SELECT 'delay', 'on_time' UNION ALL SELECT 'apology', ''";
  char sql[2048];
  snprintf(sql, sizeof sql,
    "INSERT INTO tally_month (unit, month, source, c1, c2, c3, c4, c5, dimension, key) "
    "SELECT '524-mc', '2023-11', 'keyed', 0, 0, 0, 0, 1, cell.dimension, cell.key FROM (%s) AS cell WHERE 1 = 1 "
    "ON CONFLICT (unit, month, dimension, key, source) DO UPDATE SET c5 = tally_month.c5 + 1", cells);
  sqlite3_stmt *month = prepare(sql);
  sqlite3_stmt *visits = prepare(
    "INSERT INTO visit_day AS v (unit, day, visits, prompts, answered) VALUES ('524-mc', '2023-11-06', 0, 0, 1) "
    "ON CONFLICT (unit, day) DO UPDATE SET answered = v.answered + 1");
  snprintf(sql, sizeof sql,
    "INSERT INTO visit_month AS v (unit, month, visits, prompts, answered, dimension, key) "
    "SELECT '524-mc', '2023-11', 0, 0, 1, cell.dimension, cell.key FROM (%s) AS cell WHERE 1 = 1 "
    "ON CONFLICT (unit, month, dimension, key) DO UPDATE SET answered = v.answered + 1", cells);
  sqlite3_stmt *months = prepare(sql);
  sqlite3_stmt *prompt = prepare("UPDATE prompt SET answered = 1 WHERE unit = '524-mc' AND number = ?1");
  sqlite3_stmt *journal = prepare(
    "INSERT INTO journal (unit, origin, sequence, at, officer, verb, subject, body, previous, hash) "
    "VALUES ('524-mc', ?1, ?2, ?3, 'bench', 'rate', ?4, ?5, ?6, ?7)");
  sqlite3_stmt *move = prepare("UPDATE head SET sequence = ?1, hash = ?2 WHERE unit = '524-mc' AND origin = ?3");
  const char *at = "1699232400000";
  const char *keys = "{\"keys\":{\"counter\":\"\",\"delay\":\"on_time\",\"field\":\"Hộ tịch\",\"hour\":\"08\","
                     "\"moment\":\"returned\",\"officer\":\"bench\",\"procedure\":\"1.001193\"}}";
  for (int number = 1; number <= atoi(arguments[2]); number++) {
    char file[64], id[64], subject[80], body[1024], previous[80], origin[80], place[24], hex[80];
    long start = now();
    finish(begin);
    snprintf(file, sizeof file, "524-mc/2023/%d", number);
    text(visit, 1, file);
    check(sqlite3_step(visit));
    int which = sqlite3_column_int(visit, 0);
    check(sqlite3_reset(visit));
    sqlite3_bind_int(open, 1, which);
    finish(open);
    check(sqlite3_step(head));
    int sequence = sqlite3_column_int(head, 0) + 1;
    snprintf(previous, sizeof previous, "%s", (const char *)sqlite3_column_text(head, 1));
    snprintf(origin, sizeof origin, "%s", (const char *)sqlite3_column_text(head, 2));
    check(sqlite3_reset(head));
    check(sqlite3_step(serial));
    snprintf(id, sizeof id, "524-mc/%d", sqlite3_column_int(serial, 0));
    finish(serial);
    text(rating, 1, id);
    sqlite3_bind_int64(rating, 2, atoll(at));
    text(rating, 3, keys);
    sqlite3_bind_int(rating, 4, which);
    finish(rating);
    finish(day);
    finish(month);
    finish(visits);
    finish(months);
    sqlite3_bind_int(prompt, 1, which);
    finish(prompt);
    snprintf(subject, sizeof subject, "rating:%s", id);
    snprintf(body, sizeof body, "{\"facts\":{\"case\":\"%s\"},\"rating\":{\"id\":\"%s\",\"keys\":%s,\"level\":5}}", file,
             id, keys);
    snprintf(place, sizeof place, "%d", sequence);
    const char *fields[] = {previous, "524-mc", origin, place, at, "bench", "rate", subject, body};
    hash(hex, fields, 9);
    text(journal, 1, origin);
    sqlite3_bind_int(journal, 2, sequence);
    sqlite3_bind_int64(journal, 3, atoll(at));
    text(journal, 4, subject);
    text(journal, 5, body);
    text(journal, 6, previous);
    text(journal, 7, hex);
    finish(journal);
    sqlite3_bind_int(move, 1, sequence);
    text(move, 2, hex);
    text(move, 3, origin);
    finish(move);
    finish(commit);
    printf("%ld\n", now() - start);
  }
  return 0;
}
