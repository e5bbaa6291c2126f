# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_lilium_global_optspecs
    string join \n db= config= no-config o/format= json f/fields= no-header n/dry-run y/yes reason= as= idempotency-key= no-input now= trust-clock q/quiet v/verbose color= progress= h/help V/version
end

function __fish_lilium_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_lilium_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_lilium_using_subcommand
    set -l cmd (__fish_lilium_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c lilium -n "__fish_lilium_needs_command" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_needs_command" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_needs_command" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_needs_command" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_needs_command" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_needs_command" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_needs_command" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_needs_command" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_needs_command" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_needs_command" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_needs_command" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_needs_command" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_needs_command" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_needs_command" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_needs_command" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_needs_command" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_needs_command" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_needs_command" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_needs_command" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_needs_command" -s V -l version -d 'Print version'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "init" -d 'Create a marketplace'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "demo" -d 'Build a small marketplace and live three days in it'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "setting" -d 'Read and change the marketplace\'s settings'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "currency" -d 'Currencies that stores may trade in'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "zone" -d 'Delivery areas'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "store" -d 'Those who sell'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "category" -d 'The tree of categories'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "product" -d 'What stores sell, and its stock'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "customer" -d 'Those who buy'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "driver" -d 'Those who carry goods and cash'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "order" -d 'From the cart to the door'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "return" -d 'Goods that come back after their delivery'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "cash" -d 'Cash on its way from the door to the bank'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "commission" -d 'What the platform keeps of a sale, by rule'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "settlement" -d 'Close a store\'s day, week or month'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "statement" -d 'The document of a closed settlement'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "invoice" -d 'Invoices of the commission that closes settled'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "payout" -d 'Pay stores what was settled'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "dispute" -d 'Lines of a store\'s account that somebody contests; their money is held'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "dues" -d 'What stores owe, and are billed for'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "ledger" -d 'The double-entry book'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "report" -d 'Sales, settlements, cash and earnings over a period'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "schedule" -d 'What runs by itself, and when'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "job" -d 'Jobs: what is to be done, is being done, and was done'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "daemon" -d 'Run the schedules until asked to stop'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "email" -d 'Mails: what waits, what left, what came back'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "notification" -d 'Inboxes: what customers, stores and the operator were told'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "preference" -d 'Who is told what, on which way, in which language'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "channel" -d 'Gateways told by signed webhooks: SMS, WhatsApp, push'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "backup" -d 'Copy the whole marketplace into a file, and check the copy'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "restore" -d 'Put a copy back, or release one that was put back'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "doctor" -d 'Check everything that must always be true'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "audit" -d 'Who changed what, and why'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "op" -d 'Finished commands by idempotency key'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "db" -d 'The database\'s schema'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "completions" -d 'Completion script for a shell'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "man" -d 'Manual pages'
complete -c lilium -n "__fish_lilium_needs_command" -f -a "help" -d 'Pages on topics: money, import, schedules, mail, backup and more'
complete -c lilium -n "__fish_lilium_using_subcommand init" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand init" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand init" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand init" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand init" -l name -d 'Name of the marketplace' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l currency -d 'Its currency (ISO 4217 code)' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l exponent -d 'Decimals of the currency, when they differ from ISO 4217 (IQD: 0)' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l cash-increment -d 'Smallest note or coin at the door, as an amount' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l timezone -d 'Zone whose days are business dates (IANA name)' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l day-cutoff-hour -d 'Local hour at which a business day begins' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l week-start -d 'First day of a week' -r
complete -c lilium -n "__fish_lilium_using_subcommand init" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand init" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand init" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand init" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand init" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand init" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand init" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand init" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand init" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand demo" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand demo" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -f -a "list" -d 'Every setting, its value and what it means'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -f -a "show" -d 'One setting\'s value'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and not __fish_seen_subcommand_from list show set" -f -a "set" -d 'Change a setting'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand setting; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -f -a "list" -d 'Currencies of this marketplace'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and not __fish_seen_subcommand_from list add" -f -a "add" -d 'Add a currency'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l exponent -d 'Decimals, when they differ from ISO 4217' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l cash-increment -d 'Smallest note or coin at the door, as an amount' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand currency; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update remove import export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -f -a "list" -d 'All zones'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -f -a "show" -d 'One zone'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -f -a "add" -d 'Add a zone'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and not __fish_seen_subcommand_from list show add update" -f -a "update" -d 'Rename a zone'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l name-en -d 'English name' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l name-ar -d 'Arabic name' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l name-fr -d 'French name' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l name-en -d 'English name' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l name-ar -d 'Arabic name' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l name-fr -d 'French name' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l mode -d 'What may happen to rows that exist, and to those that do not' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows here, in the file\'s own columns and one more that says why' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l decimal -d 'What stands before the decimals in the file; three digits behind it could be thousands, until this says no' -r -f -a "point\t''
comma\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l keep-going -d 'Keep good rows when others are bad'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l bom -d 'Begin with a byte order mark: some spreadsheets read Arabic only with it'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand zone; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "list" -d 'Stores that match'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "show" -d 'One store with its terms'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "apply" -d 'Take a store\'s application'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "add" -d 'Add a store that may sell at once'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "update" -d 'Change a store\'s profile or terms'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "approve" -d 'Let an applicant sell'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "reject" -d 'Turn an applicant down (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "suspend" -d 'Stop a store from selling for now (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "activate" -d 'Let a suspended store sell again'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "close" -d 'End a store for good; it must have no open orders'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "bank" -d 'The bank account that a store is paid on'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "balance" -d 'What stores have with the platform: pending, held back and until when, available, settled, owed'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "adjustment" -d 'Penalties, fees and corrections on a store\'s account'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "import" -d 'Read stores from a CSV file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and not __fish_seen_subcommand_from list show apply add update approve reject suspend activate close bank balance adjustment import export" -f -a "export" -d 'Write all stores as CSV'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l status -d 'Only stores in this state' -r -f -a "applied\t''
active\t''
rejected\t''
suspended\t''
closed\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l collection-model -d 'Only stores whose cash is collected so' -r -f -a "platform\t''
store\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l zone -d 'Only stores that deliver there' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l search -d 'Part of a slug or name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l name-en -d 'English name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l name-ar -d 'Arabic name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l name-fr -d 'French name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l legal-name -d 'Name in contracts' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l email -d 'E-mail' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l phone -d 'Phone' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l address -d 'Address' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l zones -d 'Where it delivers and for how much: \'*\', \'KRK:3000;RSF:5000\', \'*:4000;RSF:0\'' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l collection-model -d 'Who takes the cash at the door' -r -f -a "platform\t''
store\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l delivery-by -d 'Who delivers, and so earns the delivery fee' -r -f -a "platform\t''
store\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l commission-rate -d 'Commission of its own (\'default\': the marketplace\'s)' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l plan -d 'Plan it is on, for commission rules; an empty text takes it off' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l hold-days -d 'Days that its money waits once its gate is passed, 0 to 90 (\'default\': the marketplace\'s); cash that the store takes itself is not held' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l reserve-rate -d 'Share of what its sales brought that a close withholds (\'default\': the marketplace\'s); it comes back after the setting reserve.days' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l settlement-period -d 'How often it is settled: daily, weekly, monthly, every-10-days (counted from Monday, 2024-01-01), or every-10-days@2026-03-04 (from that day)' -r -f -a "daily\t''
weekly\t''
monthly\t''
every-10-days\t''
every-14-days\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l payout-minimum -d 'Smallest balance that is paid out: an amount, none, or default (the marketplace\'s)' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l min-order -d 'Smallest order it takes, as an amount' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l currency -d 'Currency it trades in [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l name-en -d 'English name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l name-ar -d 'Arabic name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l name-fr -d 'French name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l legal-name -d 'Name in contracts' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l email -d 'E-mail' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l phone -d 'Phone' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l address -d 'Address' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l zones -d 'Where it delivers and for how much: \'*\', \'KRK:3000;RSF:5000\', \'*:4000;RSF:0\'' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l collection-model -d 'Who takes the cash at the door' -r -f -a "platform\t''
store\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l delivery-by -d 'Who delivers, and so earns the delivery fee' -r -f -a "platform\t''
store\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l commission-rate -d 'Commission of its own (\'default\': the marketplace\'s)' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l plan -d 'Plan it is on, for commission rules; an empty text takes it off' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l hold-days -d 'Days that its money waits once its gate is passed, 0 to 90 (\'default\': the marketplace\'s); cash that the store takes itself is not held' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l reserve-rate -d 'Share of what its sales brought that a close withholds (\'default\': the marketplace\'s); it comes back after the setting reserve.days' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l settlement-period -d 'How often it is settled: daily, weekly, monthly, every-10-days (counted from Monday, 2024-01-01), or every-10-days@2026-03-04 (from that day)' -r -f -a "daily\t''
weekly\t''
monthly\t''
every-10-days\t''
every-14-days\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l payout-minimum -d 'Smallest balance that is paid out: an amount, none, or default (the marketplace\'s)' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l min-order -d 'Smallest order it takes, as an amount' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l currency -d 'Currency it trades in [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l name-en -d 'English name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l name-ar -d 'Arabic name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l name-fr -d 'French name' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l legal-name -d 'Name in contracts' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l email -d 'E-mail' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l phone -d 'Phone' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l address -d 'Address' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l zones -d 'Where it delivers and for how much: \'*\', \'KRK:3000;RSF:5000\', \'*:4000;RSF:0\'' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l collection-model -d 'Who takes the cash at the door' -r -f -a "platform\t''
store\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l delivery-by -d 'Who delivers, and so earns the delivery fee' -r -f -a "platform\t''
store\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l commission-rate -d 'Commission of its own (\'default\': the marketplace\'s)' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l plan -d 'Plan it is on, for commission rules; an empty text takes it off' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l hold-days -d 'Days that its money waits once its gate is passed, 0 to 90 (\'default\': the marketplace\'s); cash that the store takes itself is not held' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l reserve-rate -d 'Share of what its sales brought that a close withholds (\'default\': the marketplace\'s); it comes back after the setting reserve.days' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l settlement-period -d 'How often it is settled: daily, weekly, monthly, every-10-days (counted from Monday, 2024-01-01), or every-10-days@2026-03-04 (from that day)' -r -f -a "daily\t''
weekly\t''
monthly\t''
every-10-days\t''
every-14-days\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l payout-minimum -d 'Smallest balance that is paid out: an amount, none, or default (the marketplace\'s)' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l min-order -d 'Smallest order it takes, as an amount' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from activate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -f -a "show" -d 'The account'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from bank" -f -a "update" -d 'Change the account'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l as-of -d 'What had happened up to and with this business date' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l known-at -d 'Only what was in the book at this moment, or at the end of this day: what was shown then' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from balance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -f -a "add" -d 'Put a penalty, a fee or a correction on a store\'s account (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -f -a "list" -d 'Adjustments that wait for a second person'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -f -a "show" -d 'One proposed adjustment'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -f -a "approve" -d 'Agree to adjustments that somebody else proposed: they are booked today'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from adjustment" -f -a "reject" -d 'Turn proposed adjustments down (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l mode -d 'What may happen to rows that exist, and to those that do not' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows here, in the file\'s own columns and one more that says why' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l decimal -d 'What stands before the decimals in the file; three digits behind it could be thousands, until this says no' -r -f -a "point\t''
comma\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l keep-going -d 'Keep good rows when others are bad'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l bom -d 'Begin with a byte order mark: some spreadsheets read Arabic only with it'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand store; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove import export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -f -a "list" -d 'All categories'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -f -a "tree" -d 'All categories as a tree'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -f -a "add" -d 'Add a category'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -f -a "update" -d 'Rename a category'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -f -a "move" -d 'Hang a category, with all below it, somewhere else'
complete -c lilium -n "__fish_lilium_using_subcommand category; and not __fish_seen_subcommand_from list tree add update move remove" -f -a "remove" -d 'Remove a category'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from tree" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l name-en -d 'English name' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l name-ar -d 'Arabic name' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l name-fr -d 'French name' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l parent -d 'Category to hang it under [default: the top]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l name-en -d 'English name' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l name-ar -d 'Arabic name' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l name-fr -d 'French name' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l to -d 'New parent; \'top\' for none' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from move" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l reassign-to -d 'Category that takes its products and sub-categories' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l mode -d 'What may happen to rows that exist, and to those that do not' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows here, in the file\'s own columns and one more that says why' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l decimal -d 'What stands before the decimals in the file; three digits behind it could be thousands, until this says no' -r -f -a "point\t''
comma\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l keep-going -d 'Keep good rows when others are bad'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l bom -d 'Begin with a byte order mark: some spreadsheets read Arabic only with it'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand category; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -f -a "list" -d 'Products that match'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -f -a "show" -d 'One product'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -f -a "add" -d 'Add a product'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -f -a "update" -d 'Change a product\'s description or terms'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -f -a "adjust" -d 'Count stock up or down (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -f -a "history" -d 'Every move of a product\'s stock'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -f -a "import" -d 'Read products from a CSV file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and not __fish_seen_subcommand_from list show add update adjust history import export" -f -a "export" -d 'Write products as CSV'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l category -d 'Only this category, with all below it' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l status -d 'Only products in this state' -r -f -a "draft\t''
active\t''
archived\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l zone -d 'Only products sold there' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l stock-below -d 'Only products with fewer free units' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l search -d 'Part of a SKU, name or barcode; case, accents and Arabic letter forms do not matter' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l featured -d 'Only featured products'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l offered -d 'Only what customers are shown: active, of active stores that no unpaid due hides'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l name-en -d 'English name' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l name-ar -d 'Arabic name' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l name-fr -d 'French name' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l description-en -d 'English description' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l description-ar -d 'Arabic description' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l description-fr -d 'French description' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l category -d 'Category' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l price -d 'Price, in the store\'s currency' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l min-order-quantity -d 'Fewest units in an order' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l zones -d 'Zones it is sold in: \'*\' or \'KRK;RSF\'' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l barcode -d 'EAN or UPC' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l weight-g -d 'Weight in grams' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l status -d 'State' -r -f -a "draft\t''
active\t''
archived\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l featured -d 'Show it first (true or false)' -r -f -a "true\t''
false\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l stock -d 'Units on hand' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l name-en -d 'English name' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l name-ar -d 'Arabic name' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l name-fr -d 'French name' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l description-en -d 'English description' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l description-ar -d 'Arabic description' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l description-fr -d 'French description' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l category -d 'Category' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l price -d 'Price, in the store\'s currency' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l min-order-quantity -d 'Fewest units in an order' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l zones -d 'Zones it is sold in: \'*\' or \'KRK;RSF\'' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l barcode -d 'EAN or UPC' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l weight-g -d 'Weight in grams' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l status -d 'State' -r -f -a "draft\t''
active\t''
archived\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l featured -d 'Show it first (true or false)' -r -f -a "true\t''
false\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from adjust" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l mode -d 'What may happen to rows that exist, and to those that do not' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows here, in the file\'s own columns and one more that says why' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l decimal -d 'What stands before the decimals in the file; three digits behind it could be thousands, until this says no' -r -f -a "point\t''
comma\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l keep-going -d 'Keep good rows when others are bad'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l bom -d 'Begin with a byte order mark: some spreadsheets read Arabic only with it'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand product; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "list" -d 'Customers that match'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "show" -d 'One customer'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "add" -d 'Add a customer'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "update" -d 'Change a customer\'s profile'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "balance" -d 'What customers owe after paying short at a door, and are owed after paying over'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "settle" -d 'Settle what a customer owes or is owed, never more than is open'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "watch" -d 'Products that a customer waits for'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "address" -d 'A customer\'s addresses'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "import" -d 'Read customers and their addresses from a CSV file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and not __fish_seen_subcommand_from list show add update balance settle watch address import export" -f -a "export" -d 'Write all customers and their addresses as CSV'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l search -d 'Part of a code or name' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l name -d 'Name' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l email -d 'E-mail' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l phone -d 'Phone' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l name -d 'Name' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l email -d 'E-mail' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l phone -d 'Phone' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l currency -d 'Currency [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from balance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l via -d 'Where the money comes to, or goes from' -r -f -a "depot\t'Cash in the safe'
bank\t'Money in the bank'"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l reference -d 'Number of the receipt or the transfer; the same one again is the same settlement' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l currency -d 'Currency [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l confirm -d 'The customer\'s ref once more, for a refund or a write-off where nobody can be asked' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l receive -d 'The customer pays what was short at a door'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l refund -d 'The customer is paid back what was too much'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l offset -d 'What the customer is owed pays what the customer owes'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l write-off -d 'The customer will not pay: give it up, for a --reason'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from settle" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -f -a "add" -d 'Write to a customer once when there is some of a product again'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -f -a "list" -d 'What a customer waits for'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from watch" -f -a "remove" -d 'Write nothing of a product to a customer any more'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -f -a "list" -d 'All addresses, the default one first'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -f -a "add" -d 'Add an address; the first one is the default'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -f -a "update" -d 'Change an address'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -f -a "default" -d 'Make an address the default'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from address" -f -a "remove" -d 'Remove an address'
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l mode -d 'What may happen to rows that exist, and to those that do not' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows here, in the file\'s own columns and one more that says why' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l decimal -d 'What stands before the decimals in the file; three digits behind it could be thousands, until this says no' -r -f -a "point\t''
comma\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand customer; and __fish_seen_subcommand_from import" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -f -a "list" -d 'All drivers'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -f -a "show" -d 'One driver'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -f -a "add" -d 'Add a driver'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and not __fish_seen_subcommand_from list show add update" -f -a "update" -d 'Change a driver'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l name -d 'Name' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l phone -d 'Phone' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l name -d 'Name' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l phone -d 'Phone' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l status -d 'State' -r -f -a "active\t''
inactive\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l ceiling -d 'The most cash to carry, in the marketplace\'s currency; `none` for the marketplace\'s own ceiling' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l ceiling-action -d 'What happens when an order would pass the ceiling' -r -f -a "warn\t''
block\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l mode -d 'What may happen to rows that exist, and to those that do not' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows here, in the file\'s own columns and one more that says why' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l decimal -d 'What stands before the decimals in the file; three digits behind it could be thousands, until this says no' -r -f -a "point\t''
comma\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l keep-going -d 'Keep good rows when others are bad'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l bom -d 'Begin with a byte order mark: some spreadsheets read Arabic only with it'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand driver; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "list" -d 'Orders that match'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "show" -d 'One order with its lines, or one group with its orders'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "line" -d 'The lines of an order'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "history" -d 'Every step of an order'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "place" -d 'Place a cart: one order per store, all or none'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "accept" -d 'The store takes the order'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "reject" -d 'The store turns the order down (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "expire" -d 'Nobody answered in time'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "prepare" -d 'The store packs the goods'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "dispatch" -d 'The goods leave'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "deliver" -d 'Goods and cash change hands'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "fail" -d 'Nobody was there, or the goods were refused (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "retry" -d 'A failed delivery goes out again'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "cancel" -d 'Call the order off before it leaves (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "import" -d 'Read orders with their history from a CSV file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and not __fish_seen_subcommand_from list show line history place accept reject expire prepare dispatch deliver fail retry cancel import export" -f -a "export" -d 'Write all orders as CSV'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l status -d 'Only orders in this state' -r -f -a "pending\t''
accepted\t''
rejected\t''
expired\t''
preparing\t''
on_the_way\t''
delivered\t''
partially_delivered\t''
failed_attempt\t''
returned\t''
cancelled\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l zone -d 'Only those to this zone' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l driver -d 'Only this driver\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l period -d 'Only those placed in this period' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l open -d 'Only orders that still have a step to go'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from line" -f -a "list" -d 'Every line, with what was delivered and what has come back'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l line -d 'Product and quantity; can be repeated' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l lines -d 'CSV file with the columns product,quantity and, if wanted, discount as AMOUNT@BEARER#NAME; - reads standard input' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l discount -d 'What is given of the price, and who bears it; can be repeated' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l address -d 'Label of the address to deliver to [default: the customer\'s default address]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l zone -d 'Zone to deliver to, without a stored address' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from place" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l keep-going -d 'Move those that can be moved, when others cannot'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l keep-going -d 'Move those that can be moved, when others cannot'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l keep-going -d 'Move those that can be moved, when others cannot'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from expire" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l keep-going -d 'Move those that can be moved, when others cannot'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from prepare" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l driver -d 'Driver who takes them, when the platform delivers' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l keep-going -d 'Move those that can be moved, when others cannot'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from dispatch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l taken -d 'Cash in the hand, when it is not what was due' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l collector -d 'Who has the money; bank: it was paid before the door [default: as the store\'s terms say]' -r -f -a "driver\t''
depot\t''
store\t''
bank\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l driver -d 'Driver, when it is another than was sent' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l line -d 'What was delivered of a line that was not delivered whole' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l keep-going -d 'Move those that can be moved, when others cannot'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from deliver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l keep-going -d 'Move those that can be moved, when others cannot'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from fail" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l keep-going -d 'Move those that can be moved, when others cannot'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from retry" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l keep-going -d 'Move those that can be moved, when others cannot'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l mode -d 'What may happen to rows that exist, and to those that do not' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows here, in the file\'s own columns and one more that says why' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l decimal -d 'What stands before the decimals in the file; three digits behind it could be thousands, until this says no' -r -f -a "point\t''
comma\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l keep-going -d 'Keep good rows when others are bad'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l bom -d 'Begin with a byte order mark: some spreadsheets read Arabic only with it'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand order; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -f -a "add" -d 'Take goods back: delivered ones, whole or in part, or all of a delivery that failed'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -f -a "proposal" -d 'Returns that wait for a second person'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -f -a "list" -d 'Returns that match'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -f -a "show" -d 'One return with its lines'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -f -a "import" -d 'Read returns from a CSV file, each booked on its day'
complete -c lilium -n "__fish_lilium_using_subcommand return; and not __fish_seen_subcommand_from add proposal list show import export" -f -a "export" -d 'Write all returns as CSV'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l line -d 'What comes back; can be repeated [default: all that has not come back]' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l refund -d 'Who gives the money back: credit keeps it for the customer [default: the store if it took the cash, else credit]' -r -f -a "credit\t''
depot\t''
bank\t''
store\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l with-delivery -d 'Give the delivery fee back too'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l no-restock -d 'The goods do not go back on the shelf'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -f -a "list" -d 'Returns that wait for a second person'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -f -a "approve" -d 'Agree to returns that somebody else proposed: the goods come back today'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from proposal" -f -a "reject" -d 'Turn proposed returns down (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l store -d 'Only goods of this store' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l order -d 'Only goods of this order' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l period -d 'Only what came back in this period' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l mode -d 'What may happen to rows that exist, and to those that do not' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows here, in the file\'s own columns and one more that says why' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l decimal -d 'What stands before the decimals in the file; three digits behind it could be thousands, until this says no' -r -f -a "point\t''
comma\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l keep-going -d 'Keep good rows when others are bad'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l bom -d 'Begin with a byte order mark: some spreadsheets read Arabic only with it'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand return; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "held" -d 'What a driver holds, order by order'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "handover" -d 'Cash that drivers hand in, and what it covers'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "to-store" -d 'A driver gives cash straight to a store'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "difference" -d 'What handovers were short or over, and who bears it'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "repay" -d 'A driver pays back a shortage that was charged'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "forgive" -d 'Give up a shortage that was charged to a driver'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "float" -d 'Change money of drivers'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "expense" -d 'What drivers and the depot pay for in cash, against a receipt'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "deposit" -d 'Cash that leaves the depot for the bank'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "reconcile" -d 'Compare a courier\'s or a bank\'s file with the books; exit 7 when anything differs'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "mapping" -d 'How the files of couriers and banks are read'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "reconciliation" -d 'What came out of files that were compared'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "where" -d 'Where the cash is, and for how many business days'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "flow" -d 'What came in at the doors and where it went, day by day'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "mature" -d 'Release what has matured: money whose hold days are over'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "pending" -d 'Stores\' money that waits for cash or is held back, and where that cash is'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and not __fish_seen_subcommand_from held handover to-store difference repay forgive float expense deposit reconcile mapping reconciliation where flow mature pending trace" -f -a "trace" -d 'The cash of one order, from the door to the store'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l currency -d 'Currency [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from held" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -f -a "add" -d 'Count a driver\'s cash into the depot and release what it covers'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from handover" -f -a "list" -d 'Past handovers'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from to-store" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -f -a "list" -d 'What handovers were short or over and nobody has decided'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from difference" -f -a "decide" -d 'Decide who bears what was missing, or gets what was too much'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l to -d 'Where the money is now' -r -f -a "depot\t'Cash in the safe'
bank\t'Money in the bank'"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l reference -d 'Number of the receipt or the transfer; the same one again is the same payment' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l currency -d 'Currency [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from repay" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l amount -d 'Only this much [default: all that is owed]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l currency -d 'Currency [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l confirm -d 'The driver\'s ref once more, where nobody can be asked' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from forgive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -f -a "out" -d 'Give change money from the depot to a driver'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from float" -f -a "back" -d 'Take change money back into the depot'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -f -a "add" -d 'Cash is spent against a receipt: by a driver out of the cash in hand, or by the depot'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from expense" -f -a "list" -d 'What was spent in cash'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -f -a "add" -d 'Depot cash leaves for the bank'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -f -a "confirm" -d 'The bank has a deposit'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from deposit" -f -a "list" -d 'Deposits, on their way and confirmed'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l against -d 'What it is compared with' -r -f -a "collections\t'Cash that drivers took, order by order'
deposits\t'Cash taken to the bank, slip by slip'"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l mapping -d 'Columns saved by `lilium cash mapping add`' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l order-column -d 'Heading of the order\'s column (ORD-000012, 12, or the code it was imported under), or of the deposit\'s slip' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l amount-column -d 'Heading of the amount that arrives' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l date-column -d 'Heading of the day, like 2026-04-30; without --period its days say what must stand in the file' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l fee-column -d 'Heading of what was kept before the amount was paid; amount and fee together are compared' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l delimiter -d 'Separator of the fields [default: that of the header]' -r -f -a "comma\t''
semicolon\t''
tab\t''
pipe\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l decimal -d 'What stands before the decimals; three digits behind it could be thousands, until this says no' -r -f -a "point\t''
comma\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l driver -d 'Driver or courier whose orders the file is about' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l period -d 'Days whose orders or deposits must stand in the file [default: those that its dates span]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l currency -d 'Currency of its amounts [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconcile" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -f -a "list" -d 'Saved mappings'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -f -a "show" -d 'One mapping'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -f -a "add" -d 'Save the columns of a courier\'s or a bank\'s files under a name'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mapping" -f -a "remove" -d 'Remove a mapping; what was compared by it stays'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -f -a "list" -d 'Files that were compared'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from reconciliation" -f -a "show" -d 'Every line of a file as it came out, with what to do about it now'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l currency -d 'Currency [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l as-of -d 'What had happened up to and with this business date' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l known-at -d 'Only what was in the book at this moment, or at the end of this day: what was shown then' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from where" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l period -d 'Days: today, yesterday, this-week, 2026-03, 2026-03-01..2026-03-07…' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l currency -d 'Currency [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from flow" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l date -d 'Through this business date [default: today]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from mature" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from pending" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand cash; and __fish_seen_subcommand_from trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -f -a "rule" -d 'The ordered list of rules; edits go to a draft'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -f -a "ruleset" -d 'Versions of the list; activating the draft puts it in force'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -f -a "explain" -d 'Every rule that was tried for an order\'s lines, and the arithmetic'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and not __fish_seen_subcommand_from rule ruleset explain replay" -f -a "replay" -d 'What other rules would have charged for what was delivered; nothing is written'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -f -a "list" -d 'The rules in order; the first that applies charges'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -f -a "show" -d 'One rule as it stands in a file'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -f -a "add" -d 'Add a rule to the draft, at the end or in front of another'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -f -a "update" -d 'Replace a rule of the draft, keeping its place'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -f -a "move" -d 'Move a rule of the draft'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -f -a "remove" -d 'Take a rule out of the draft'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from rule" -f -a "lint" -d 'Rules that never apply, charge nothing, or reach further than before; exit 7 when there are any'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -f -a "list" -d 'All versions'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -f -a "activate" -d 'Put the draft in force, for orders placed from a day on'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -f -a "import" -d 'Make the rules of a TOML file the draft'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from ruleset" -f -a "export" -d 'Write a version as TOML'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l period -d 'Business dates of delivery' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l rules -d 'File with the rules to try' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l ruleset -d 'Version to try: a number or draft [default: the rules each order was priced by]' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand commission; and __fish_seen_subcommand_from replay" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -f -a "preview" -d 'What a run would close now, without closing it; what is held back is told with its day'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -f -a "run" -d 'Close every period that ends by the given days; safe to run again, and from several places at once'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -f -a "list" -d 'Closed settlements'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -f -a "verify" -d 'Compute a settlement\'s digest again from its lines, and keep who saw that it holds; exit 7 when it does not'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -f -a "show" -d 'One settlement with its lines'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and not __fish_seen_subcommand_from preview run list verify show line" -f -a "line" -d 'The lines of a settlement'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l date -d 'One business date: yesterday, 2026-03-01' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l period -d 'A range of business dates: last-week, 2026-03, 2026-03-01..2026-03-31' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l store -d 'Only this store' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from preview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l date -d 'One business date: yesterday, 2026-03-01' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l period -d 'A range of business dates: last-week, 2026-03, 2026-03-01..2026-03-31' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l store -d 'Only this store' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l period -d 'Only those whose last day lies in this period' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l payout -d 'Only those that this payout pays, or was to pay' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l verified -d 'Only those that somebody verified, or that nobody did' -r -f -a "yes\t''
no\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l unpaid -d 'Only those that wait for a payout'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand settlement; and __fish_seen_subcommand_from line" -f -a "list" -d 'Every line, with what it changed'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -f -a "show" -d 'One statement: opening, lines by kind, closing'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -f -a "export" -d 'Write a statement to a file; its ending says how'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and not __fish_seen_subcommand_from show export verify" -f -a "verify" -d 'Check an exported CSV by itself: every cell, every sum, the digest; exit 7 when something is wrong'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l known-at -d 'As it stood at this moment, or at the end of this day; a closed statement never changes' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -s o -l format -d 'A file to check and compute with, or a page to print [default: by the file\'s ending, else csv]' -r -f -a "csv\t''
html\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l language -d 'Language of a page' -r -f -a "en\t''
ar\t''
fr\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l stored -d 'Compare it with what is stored, too'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand statement; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -f -a "list" -d 'Invoices that match, in order of their numbers'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and not __fish_seen_subcommand_from list show" -f -a "show" -d 'One invoice'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l period -d 'Only those issued in this period' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand invoice; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "prepare" -d 'Prepare one payout per store over its closed, unpaid settlements'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "list" -d 'Payouts that match'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "show" -d 'One payout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "approve" -d 'A second person agrees to payouts that were prepared'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "send" -d 'The money is on its way: the bank, or a messenger, has it'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "batch" -d 'Send every bank payout that is ready as one file for the bank'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "result" -d 'What the bank says became of payouts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "confirm" -d 'The money has moved: book it'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "fail" -d 'The money did not move and will not: free its settlements for another payout (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "unknown" -d 'Nobody can say whether the money moved: freeze it until somebody can (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "resolve" -d 'Say what became of a payout that is unknown (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and not __fish_seen_subcommand_from prepare list show approve send batch result confirm fail unknown resolve returned" -f -a "returned" -d 'The bank sent a confirmed payout back: book it, and open the payout again (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l store -d 'Store to pay' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l method -d 'How it is paid; cash is floored to what notes can make' -r -f -a "cash\t''
bank\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l all-stores -d 'Every store that is owed something'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from prepare" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l status -d 'Only in this state' -r -f -a "prepared\t''
approved\t''
sent\t''
confirmed\t''
failed\t''
unknown\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l held -d 'Instead: every balance that waits, and why'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l out -d 'File to write: .csv, or .xml for a payment message' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l file-format -d 'What the bank takes [default: by the file\'s ending, else csv]' -r -f -a "csv\t''
pain001\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l currency -d 'Currency [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from batch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from result" -f -a "import" -d 'Read a file of the bank'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l reference -d 'Number of the bank transfer or the receipt; pays once' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l confirm -d 'The payout\'s ref once more, where nobody can be asked' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from confirm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from fail" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from unknown" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l outcome -d 'What became of it' -r -f -a "confirmed\t''
failed\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l reference -d 'Number of the bank transfer, when it is confirmed' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l confirm -d 'The payout\'s ref once more, where nobody can be asked' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand payout; and __fish_seen_subcommand_from returned" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -f -a "open" -d 'Contest one line of a store\'s account (with --reason): its money is held, every other line goes on'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -f -a "list" -d 'Disputes that are not decided'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -f -a "show" -d 'One dispute'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and not __fish_seen_subcommand_from open list show resolve" -f -a "resolve" -d 'Decide a dispute (with --reason): what was held goes to whose it is'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l amount -d 'Only so much of it [default: all]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l status -d 'Only in this status' -r -f -a "open\t''
resolved_store\t''
resolved_platform\t''
all\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l for -d 'Whose the money is' -r -f -a "store\t''
platform\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -f -a "list" -d 'Dues that match'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -f -a "show" -d 'One due with its payments'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -f -a "pay" -d 'Book what a store pays; the oldest dues are covered first'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -f -a "announcement" -d 'Payments that are announced: on their way to the bank'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -f -a "terms" -d 'What a close does with a store\'s debit, and what becomes of it unpaid'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -f -a "check" -d 'Put every store at the stage that its unpaid dues have reached today; safe to run again'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -f -a "remind" -d 'Remind stores of what is due soon or overdue, of each due once at each of the two'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -f -a "stage" -d 'Stages that stores with unpaid dues are at'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and not __fish_seen_subcommand_from list show pay announcement terms check remind stage write-off" -f -a "write-off" -d 'Debts that nobody expects any more: one person proposes, another approves'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l store -d 'Only this store\'s' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l as-of -d 'What had happened up to and with this business date' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l known-at -d 'Only what was in the book at this moment, or at the end of this day: what was shown then' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l open -d 'Only what is not paid in full'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l overdue -d 'Only what is not paid and its day has passed'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l method -d 'Where the money is now: cash in the depot, or the bank' -r -f -a "cash\t''
bank\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l reference -d 'Number of the receipt or the transfer; books once' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l allow-credit -d 'Take more than what is due; the rest is the store\'s own money'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from pay" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -f -a "add" -d 'Note that a bank payment is on its way; until it is confirmed or fails, no other is taken'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -f -a "list" -d 'Payments that are announced and not here yet'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -f -a "confirm" -d 'An announced payment is in the bank: book it'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from announcement" -f -a "fail" -d 'An announced payment will not come (with --reason)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -f -a "show" -d 'What a close does with a store\'s debit'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from terms" -f -a "update" -d 'Change it, from the next close on'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l store -d 'Only this store' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l soon -d 'Days before a due that its store is reminded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from remind" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from stage" -f -a "list" -d 'Every stage that was applied or lifted, with its reason'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -f -a "add" -d 'Propose that a debt is not expected any more (with --reason); another person approves it'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -f -a "list" -d 'Write-offs that wait for a second person'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -f -a "approve" -d 'Agree to write-offs that somebody else proposed, and book them'
complete -c lilium -n "__fish_lilium_using_subcommand dues; and __fish_seen_subcommand_from write-off" -f -a "reject" -d 'Turn write-offs down (with --reason): it is owed as before'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -f -a "balance" -d 'What is on the accounts; debits positive'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -f -a "journal" -d 'Every posting'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -f -a "export" -d 'The book as a file of another accounting program, with balances that it checks'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and not __fish_seen_subcommand_from balance journal export verify" -f -a "verify" -d 'Prove that the book is whole: hashes, balances, and what stores are owed'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l until -l as-of -d 'What had happened up to and with this business date' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l known-at -d 'Only what was in the book at this moment, or at the end of this day' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l account -d 'Only accounts whose name begins so' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l period -d 'Only in this period' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l order -d 'Only about this order' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l known-at -d 'Only what was in the book at this moment, or at the end of this day' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from journal" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -s o -l format -d 'The program that shall read it [default: by the file\'s ending, else hledger]' -r -f -a "hledger\t''
beancount\t''
ledger\t''
csv\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l period -d 'Only entries of these business dates' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand ledger; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -f -a "sales" -d 'What was delivered'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -f -a "settlements" -d 'What was settled; opening balances are not counted again'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -f -a "cash" -d 'What was taken at the door'
complete -c lilium -n "__fish_lilium_using_subcommand report; and not __fish_seen_subcommand_from sales settlements cash earnings" -f -a "earnings" -d 'What the platform earned and spent, as its accounts of income and expense have it'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l by -d 'One row for each' -r -f -a "day\t''
store\t''
zone\t''
category\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l period -d 'Business dates to sum over' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l as-of -d 'What had happened up to and with this business date' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l known-at -d 'Only what was in the book at this moment, or at the end of this day: what was shown then' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from sales" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l by -d 'One row for each' -r -f -a "day\t''
store\t''
zone\t''
category\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l period -d 'Business dates to sum over' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l as-of -d 'What had happened up to and with this business date' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l known-at -d 'Only what was in the book at this moment, or at the end of this day: what was shown then' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from settlements" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l by -d 'One row for each' -r -f -a "day\t''
store\t''
zone\t''
category\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l period -d 'Business dates to sum over' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l as-of -d 'What had happened up to and with this business date' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l known-at -d 'Only what was in the book at this moment, or at the end of this day: what was shown then' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from cash" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l by -d 'One row for each; a driver\'s shortage and what else is of no one store is of (none)' -r -f -a "day\t''
account\t''
store\t''
store-account\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l period -d 'Business dates to sum over' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l as-of -d 'What had happened up to and with this business date' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l known-at -d 'Only what was in the book at this moment, or at the end of this day: what was shown then' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand report; and __fish_seen_subcommand_from earnings" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -f -a "list" -d 'Schedules, and when each comes next'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -f -a "show" -d 'One schedule, and for people what was decided of its newest slots'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -f -a "slot" -d 'The times a schedule came, and what was decided of each'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -f -a "explain" -d 'When a schedule comes: local time, its offset, UTC, and what is odd about the day'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -f -a "add" -d 'Add a schedule, or with --defaults those that a new marketplace has'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -f -a "update" -d 'Change a schedule from now on'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -f -a "enable" -d 'Let a schedule run again; slots that came meanwhile are not made up for'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -f -a "disable" -d 'Let a schedule rest; its slots are on record as disabled'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and not __fish_seen_subcommand_from list show slot explain add update enable disable rewind" -f -a "rewind" -d 'Take back decisions on slots that are still to come, after a clock was ahead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l limit -d 'How many slots' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from slot" -f -a "list" -d 'The newest first, and why where nothing follows'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l limit -d 'How many slots' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l kind -d 'What it does: lilium job kind list' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l at -d 'When, as in a crontab: \'15 1 * * *\'' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l zone -d 'Zone of the expression [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l set -d 'Argument of the job; can be repeated' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l missed -d 'What becomes of slots that nobody was there for' -r -f -a "all\t''
latest\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l window -d 'Slots older than this are missed: 90m, 36h, 14d' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l grace -d 'A slot later than this was missed: 30s, 5m' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l overlap -d 'What to do while the one before is at work' -r -f -a "skip\t''
queue\t''
allow\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l defaults -d 'Add the schedules that a new marketplace has, where they are not there'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l at -d 'When, as in a crontab: \'15 1 * * *\'' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l zone -d 'Zone of the expression [default: the marketplace\'s]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l set -d 'Argument of the job; can be repeated' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l missed -d 'What becomes of slots that nobody was there for' -r -f -a "all\t''
latest\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l window -d 'Slots older than this are missed: 90m, 36h, 14d' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l grace -d 'A slot later than this was missed: 30s, 5m' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l overlap -d 'What to do while the one before is at work' -r -f -a "skip\t''
queue\t''
allow\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l unset -d 'Argument that the job has no more; can be repeated' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand schedule; and __fish_seen_subcommand_from rewind" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "list" -d 'Jobs that are not done'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "show" -d 'One job, and for people its attempts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "attempt" -d 'The attempts of a job'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "kind" -d 'What jobs there can be'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "status" -d 'Runners, the queue, and what comes next'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "run" -d 'Do what a schedule\'s newest slot asks for, here and now, unless it is done'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "tick" -d 'One pass: decide what has come, take over what was lost, do what is ready'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "enqueue" -d 'Put a job into the queue'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "retry" -d 'Try dead or cancelled jobs again'
complete -c lilium -n "__fish_lilium_using_subcommand job; and not __fish_seen_subcommand_from list show attempt kind status run tick enqueue retry cancel" -f -a "cancel" -d 'Cancel jobs that wait or are dead, and ask those that run to stop'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l status -d 'Only in this status' -r -f -a "open\t''
ready\t''
running\t''
done\t''
dead\t''
cancelled\t''
all\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l kind -d 'Only of this kind' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l schedule -d 'Only of this schedule' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from attempt" -f -a "list" -d 'Every attempt, with how it ended'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from kind" -f -a "list" -d 'Every kind, its arguments and what it does'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l at -d 'The slot, as `lilium schedule slot list` tells it: local time in the schedule\'s zone [default: the newest that has come]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l no-wait -d 'Do not wait while another process is at it'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l max-time -d 'Start no job after so many seconds' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from tick" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l set -d 'Argument of the job; can be repeated' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l at -d 'Not before this local time; the job is about this time too [default: now]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l key -d 'A job of this key is queued once, for as long as it is kept (schedule `retention`: 90 days)' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from enqueue" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from retry" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand job; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l workers -d 'Jobs at a time' -r
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l health -d 'Tell of its health on this address, or this port of this machine alone: /healthz, /readyz, /metrics' -r
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l patience -d 'How long jobs in hand may take once it is asked to stop, in seconds; a mail on its way takes what it takes' -r
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l log -d 'How to write its log on stderr' -r -f -a "text\t''
json\t''"
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l unit -d 'Print a unit for systemd, made for this program, database, configuration, and the folders its schedules write' -r -f -a "service\t'The daemon as a service'
tick\t'One pass, for the timer'
timer\t'Every minute a pass, instead of a daemon'"
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -l once -d 'Make one pass and stop: what `lilium job tick` does, without its limit of time'
complete -c lilium -n "__fish_lilium_using_subcommand daemon" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "list" -d 'Mails that match, with the status each is in'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "show" -d 'One mail: its way, and the server\'s last answer'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "status" -d 'How many mails are in which status, what nobody has told yet, and what is held back'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "preview" -d 'What a message looks like: of one of your own orders, settlements…, or made up'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "send" -d 'Tell what has happened, and send what is due, now; the daemon does this by itself'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "test" -d 'Send one message with made-up values, past the outbox, to see whether the way is open'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "retry" -d 'Try mails again that ended without being sent, under the Message-ID they always had'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "suppression" -d 'Addresses that get no mail any more'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "bounce" -d 'What came back'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "hold" -d 'What is left alone for a while: a server, a domain, a kind of message, a channel'
complete -c lilium -n "__fish_lilium_using_subcommand email; and not __fish_seen_subcommand_from list show status preview send test retry suppression bounce hold lint" -f -a "lint" -d 'Check the templates and words that replace the program\'s own'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l status -d 'Only in this status' -r -f -a "queued\t''
sending\t''
sent\t''
deferred\t''
bounced\t''
expired\t''
suppressed\t''
unknown\t''
dead\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l kind -d 'Only of this kind' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l to -d 'Only to this address' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l recipient -d 'Only to this recipient: customer:CODE, store:SLUG or operator' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l raw -d 'The mail itself, byte for byte'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l language -d 'Language [default: the recipient\'s]' -r -f -a "en\t''
ar\t''
fr\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l variant -d 'State of the order, payout or reminder that it tells [default: the present one]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l html -d 'The page'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l text -d 'The plain text, which is the default'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from preview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l limit -d 'Send at most this many' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l kind -d 'Kind of message' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l language -d 'Language' -r -f -a "en\t''
ar\t''
fr\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l status -d 'All mails in this status' -r -f -a "deferred\t''
bounced\t''
expired\t''
suppressed\t''
unknown\t''
dead\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from retry" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -f -a "list" -d 'All of them, with the reason'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -f -a "add" -d 'Send an address no more'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from suppression" -f -a "remove" -d 'Send an address again'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from bounce" -f -a "import" -d 'Take in reports of delivery: a message, a mailbox (mbox), a maildir, or - for stdin'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -f -a "list" -d 'What is held or watched, until when, and why'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from hold" -f -a "release" -d 'End a hold now'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand email; and __fish_seen_subcommand_from lint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -f -a "list" -d 'What customers, stores and the operator were told'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and not __fish_seen_subcommand_from list read" -f -a "read" -d 'Mark messages as read'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l recipient -d 'Only this inbox: customer:CODE, store:SLUG or operator' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l unread -d 'Only what is not read'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l all-of -d 'All of this inbox: customer:CODE, store:SLUG or operator' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand notification; and __fish_seen_subcommand_from read" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -f -a "list" -d 'What was said; what nobody has said is yes'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and not __fish_seen_subcommand_from list update" -f -a "update" -d 'Say what somebody wants'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l recipient -d 'Only of this recipient: customer:CODE, store:SLUG or operator' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l kind -d 'Kind of message; * for all that nothing was said of' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l channel -d 'The way: email, inbox, or a channel\'s name' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l language -d 'The language to be told in' -r -f -a "en\t''
ar\t''
fr\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand preference; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -f -a "add" -d 'Add a channel: a gateway for SMS, WhatsApp, push or anything else'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -f -a "list" -d 'All channels, and how many messages each has taken'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -f -a "remove" -d 'Tell a channel nothing more'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -f -a "delivery" -d 'What channels are sent, message by message'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and not __fish_seen_subcommand_from add list remove delivery test" -f -a "test" -d 'Tell a channel a test message now'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l url -d 'Where the gateway listens: https, or http on this machine' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l kinds -d 'Kinds of message parted by commas' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l secret-file -d 'File with the secret that signs' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -f -a "list" -d 'Messages for channels, with the status each is in and the gateway\'s last answer'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from delivery" -f -a "retry" -d 'Try deliveries again that ended without being taken, under the ref that the gateway knows them by'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand channel; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand backup" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand backup" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand restore" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand restore" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l confirm -d 'File name of the copy, instead of being asked for it' -r
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -l release -d 'Let mails, jobs and payouts of a copy that was put back go'
complete -c lilium -n "__fish_lilium_using_subcommand restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l check -d 'Only these checks' -r
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -l list -d 'Tell what is checked, without checking it'
complete -c lilium -n "__fish_lilium_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and not __fish_seen_subcommand_from list" -f -a "list" -d 'Changes that match, newest first'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l subject -d 'Only about this thing, by its ref' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l noun -d 'Only about this kind of thing: order, store, product…' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l actor -d 'Only by this user' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l action -d 'Only this action: order.deliver, store.approve…' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l period -d 'Only in this period' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many [default: 50 on a terminal, all in a pipe]' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l after -d 'Go on behind this ref, as the list shows it' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l all -d 'Show all'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l reverse -d 'Turn the list round'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand op; and not __fish_seen_subcommand_from status" -f -a "status" -d 'Was a command carried out? Settles an unknown outcome'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand op; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -f -a "status" -d 'Where the database is and which schema it has'
complete -c lilium -n "__fish_lilium_using_subcommand db; and not __fish_seen_subcommand_from status migrate" -f -a "migrate" -d 'Bring the schema up to this program\'s version'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l rename -d 'Give one of two things that share a name another one, as in ZON-000003=KRK-2; may be repeated' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand db; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand completions" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand completions" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand man" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand man" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand man" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand man" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand man" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand man" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand man" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand man" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand man" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand man" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand man" -l dir -d 'Write all pages, of commands and of topics, into this folder [default: the main page to standard output]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand man" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand man" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand man" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand man" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand man" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand man" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand man" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand man" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand man" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand man" -l force -d 'Write over a file that exists; a database is never written over'
complete -c lilium -n "__fish_lilium_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c lilium -n "__fish_lilium_using_subcommand help" -l db -d 'Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the user\'s data folder]' -r
complete -c lilium -n "__fish_lilium_using_subcommand help" -l config -d 'Configuration file [default: the user\'s config folder, lilium/config.toml]' -r -F
complete -c lilium -n "__fish_lilium_using_subcommand help" -s o -l format -d 'How to show the result [default: table on a terminal, tsv in a pipe]' -r -f -a "table\t''
wide\t''
detail\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
ids\t''
count\t''"
complete -c lilium -n "__fish_lilium_using_subcommand help" -s f -l fields -d 'Fields to show, in order: a,b · +a,-b · * · ? lists them' -r
complete -c lilium -n "__fish_lilium_using_subcommand help" -l reason -d 'Why this is done; kept in history and audit' -r
complete -c lilium -n "__fish_lilium_using_subcommand help" -l as -d 'Who is at the terminal, where several share one system user; both are recorded' -r
complete -c lilium -n "__fish_lilium_using_subcommand help" -l idempotency-key -d 'Name of this very request: the same name again replays its answer' -r
complete -c lilium -n "__fish_lilium_using_subcommand help" -l now -d 'Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset' -r
complete -c lilium -n "__fish_lilium_using_subcommand help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c lilium -n "__fish_lilium_using_subcommand help" -l progress -d 'How to show progress' -r -f -a "auto\t''
bar\t''
plain\t''
none\t''"
complete -c lilium -n "__fish_lilium_using_subcommand help" -l no-config -d 'Read no configuration file'
complete -c lilium -n "__fish_lilium_using_subcommand help" -l json -d 'Short for --format json'
complete -c lilium -n "__fish_lilium_using_subcommand help" -l no-header -d 'Leave the header line out'
complete -c lilium -n "__fish_lilium_using_subcommand help" -s n -l dry-run -d 'Do everything but keep it: check and show what would happen'
complete -c lilium -n "__fish_lilium_using_subcommand help" -s y -l yes -d 'Answer yes to the question before a large change'
complete -c lilium -n "__fish_lilium_using_subcommand help" -l no-input -d 'Never ask; fail instead'
complete -c lilium -n "__fish_lilium_using_subcommand help" -l trust-clock -d 'Write, though the clock contradicts the newest recorded operation; from then on this clock counts'
complete -c lilium -n "__fish_lilium_using_subcommand help" -s q -l quiet -d 'Say nothing but warnings and errors; a new thing\'s ref alone goes to stdout'
complete -c lilium -n "__fish_lilium_using_subcommand help" -s v -l verbose -d 'Log what is done on stderr (twice: in detail)'
complete -c lilium -n "__fish_lilium_using_subcommand help" -s h -l help -d 'Print help (see more with \'--help\')'
