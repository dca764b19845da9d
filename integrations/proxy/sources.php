<?php
// What proxy.php serves: a name, the address that it stands for, and what it is. Nothing else can be asked for.
return [
    'sources' => [
        'agenda' => ['https://school.example/agenda.ics', 'text/calendar; charset=utf-8'],
        'partners' => ['https://gemeente.example/partners.json', 'application/json'],
    ],
    // Seconds that an answer is new; and seconds that an old one may be shown when the source fails.
    'fresh' => 900,
    'stale' => 604800,
    // Seconds and bytes after which the source is given up.
    'timeout' => 10,
    'max-bytes' => 16777216,
    // A folder that only the web server writes in, outside the website. Without one, a folder for temporary files.
    'cache' => null,
];
