<?php
/*
 * Data of another site as data of this one: for calendars and feeds that browsers may not read (CORS). Put this file and
 * sources.php in a folder of the site, and use src="/folder/proxy.php?name=agenda". PHP 7.4 or newer, without extensions.
 *
 * Only the names in sources.php can be asked for. An address never comes from a visitor, nothing of a visitor goes to the
 * source, and where the source leads to is not followed.
 */
declare(strict_types=1);

header('X-Content-Type-Options: nosniff');
header("Content-Security-Policy: default-src 'none'; sandbox");

$config = require __DIR__ . '/sources.php';

if (($_SERVER['REQUEST_METHOD'] ?? '') !== 'GET') {
    header('Allow: GET');
    fail(405, 'Alleen GET.');
}
$name = $_GET['name'] ?? null;
if (!is_string($name) || !isset($config['sources'][$name])) {
    fail(404, 'Deze naam staat niet in sources.php.');
}
[$url, $type] = $config['sources'][$name];

$folder = cacheFolder($config['cache'] ?? null);
if ($folder === null) {
    fail(500, 'Er is geen map om in te bewaren: zet cache in sources.php.');
}
$kept = $folder . '/' . hash('sha256', $name . "\n" . $url);

if (age($kept) >= $config['fresh']) {
    // One at a time asks the source. The others get what there is, or wait for it.
    $lock = fopen($kept . '.lock', 'c');
    if ($lock && flock($lock, is_file($kept) ? LOCK_EX | LOCK_NB : LOCK_EX)) {
        clearstatcache();
        // A source that failed is left alone for a moment.
        if (age($kept) >= $config['fresh'] && age($kept . '.failed') >= 30) {
            $body = receive($url, $config['timeout'], $config['max-bytes']);
            if ($body === null || !keep($kept, $body)) {
                touch($kept . '.failed');
            }
        }
        flock($lock, LOCK_UN);
    }
}

clearstatcache();
if (age($kept) >= $config['stale']) {
    fail(502, 'De gegevens zijn nu niet op te halen.');
}
header('Content-Type: ' . $type);
header('Content-Length: ' . filesize($kept));
header('Cache-Control: public, max-age=' . max(30, $config['fresh'] - age($kept)));
header('Last-Modified: ' . gmdate('D, d M Y H:i:s', (int) filemtime($kept)) . ' GMT');
readfile($kept);

function fail(int $status, string $message): void
{
    http_response_code($status);
    header('Content-Type: text/plain; charset=utf-8');
    header('Cache-Control: no-store');
    exit($message . "\n");
}

/** Seconds since a file was written; without it, more than there are. */
function age(string $file): int
{
    return is_file($file) ? max(0, time() - (int) filemtime($file)) : PHP_INT_MAX;
}

/** A folder that is ours alone: in one of somebody else, somebody else could put something in our mouth. */
function cacheFolder(?string $given): ?string
{
    $folder = $given ?? sys_get_temp_dir() . '/samen-proxy-' . hash('sha256', __DIR__);
    if (!is_dir($folder) && !@mkdir($folder, 0700)) {
        return null;
    }
    $probe = is_link($folder) ? false : @tempnam($folder, 'probe');
    if ($probe === false) {
        return null;
    }
    $isOurs = dirname($probe) === realpath($folder) && fileowner($probe) === fileowner($folder);
    unlink($probe);
    return $isOurs ? $folder : null;
}

/** The whole answer, or nothing. Why goes to the log of the server, without the address: it can be a secret. */
function receive(string $url, int $timeout, int $maxBytes): ?string
{
    $deadline = microtime(true) + $timeout;
    $context = stream_context_create(['http' => [
        'follow_location' => 0,
        'ignore_errors' => true,
        // Of an answer in chunks, PHP waits for 8 kB before it gives a byte: whoever drips could keep us waiting.
        'protocol_version' => 1.0,
        'timeout' => $timeout,
        'user_agent' => 'samen-proxy',
        'header' => "Accept: application/json, text/calendar, text/csv, */*;q=0.5\r\nAccept-Encoding: identity\r\nConnection: close",
    ]]);
    $stream = preg_match('~^https?://~i', $url) ? @fopen($url, 'r', false, $context) : false;
    if ($stream === false) {
        return refuse('no answer');
    }
    $headers = implode("\n", stream_get_meta_data($stream)['wrapper_data'] ?? []);
    if (!preg_match('~^HTTP/\S+ 200\b~', $headers)) {
        return refuse(strtok($headers, "\n") ?: 'no status');
    }
    $body = '';
    while (!feof($stream)) {
        $left = $deadline - microtime(true);
        if ($left <= 0) {
            return refuse('too slow');
        }
        stream_set_timeout($stream, (int) $left, (int) (fmod($left, 1) * 1e6));
        $part = fread($stream, 65536);
        if ($part === false || stream_get_meta_data($stream)['timed_out']) {
            return refuse('too slow');
        }
        $body .= $part;
        if (strlen($body) > $maxBytes) {
            return refuse('too large');
        }
    }
    if (preg_match('~^Content-Length: *(\d+)~mi', $headers, $found) && strlen($body) !== (int) $found[1]) {
        return refuse('broken off');
    }
    if (trim($body) === '' || preg_match('~^\s*<(?:!doctype html|html)\b~i', substr($body, 0, 1000))) {
        return refuse('empty, or a web page');
    }
    return $body;
}

function refuse(string $why): ?string
{
    error_log('samen-proxy: ' . $why);
    return null;
}

/** Puts the new answer in the place of the old one, whole. */
function keep(string $file, string $body): bool
{
    $temporary = $file . '.' . getmypid() . '.tmp';
    if (@file_put_contents($temporary, $body) !== strlen($body) || !rename($temporary, $file)) {
        @unlink($temporary);
        return false;
    }
    return true;
}
