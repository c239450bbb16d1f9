#!/usr/bin/perl
# Two TUN or TAP devices, and between them a delay, jitter, loss, and if told so a filter that reads TLS greetings: the
# road between the firewall and the internet, and the office's wire. Perl, because attaching to such a device needs an
# ioctl that Node does not have, and Debian has Perl everywhere.
#
#   relay.pl tun|tap NEAR FAR     makes both devices in its own namespace; the lab then moves FAR to another one
#
# One line on standard input sets everything anew and is answered with "ok"; the end of the input ends the relay:
#   delay_ms=20 jitter_ms=0 loss_percent=0 seed=1 duplicate_percent=0 reorder_percent=0 filter=none names=
# Delay, jitter, loss, doubles and overtaking hold for each direction. What comes to (or back from) media_address and UDP media_ports, or to that
# address on any port and protocol with media_ports=all, has the same figures of its own in place of these, and more:
#   media_address=198.18.2.27 media_ports=3478-3481 media_delay_ms=20 media_jitter_ms=0 media_loss_percent=0
#   media_reorder_percent=0 media_reorder_ms=0   so many are held back by so much, and later ones overtake them
#   media_spread_ms=0    outward, each packet takes up to so much longer, whatever comes before it
#   media_outage_ms=0    nothing passes for that long, ten times that long apart on average
#   media_limit=0        outward, the first so many packets of each second pass, and nothing else
# filter=silence swallows every packet to port 443 that carries a
# ClientHello with one of the names (comma list); filter=reset answers it with a RST in the server's name.
use strict;
use warnings;
use Fcntl;
use Time::HiRes qw(clock_gettime CLOCK_MONOTONIC);

use constant {
    TUNSETIFF   => 0x400454ca,
    IFF         => { tun => 0x0001, tap => 0x0002 },
    IFF_NO_PI   => 0x1000,
    MAX_PACKET  => 65536,
    MAX_QUEUED  => 4000,
    HTTPS       => 443,
    LATER_MS    => 8,
};

my ($kind, $near_name, $far_name) = @ARGV;
my $near = open_tun($near_name);
my $far  = open_tun($far_name);
my %set  = (
    delay_ms => 0, jitter_ms => 0, loss_percent => 0, duplicate_percent => 0, reorder_percent => 0,
    filter => 'none', names => '', media_address => '',
    media_ports => 'all', map { ("media_$_" => 0) }
        qw(delay_ms jitter_ms loss_percent reorder_percent reorder_ms spread_ms outage_ms limit)
);
my @names;
# One queue per direction of [due time, packet], in order of time: jitter never reorders, only reorder_percent does. Media has its own.
my (@outward, @inward, @media_outward, @media_inward);
my @queues = (\@outward, \@inward, \@media_outward, \@media_inward);
my ($first_port, $last_port) = (0, -1);
# The last due time that jitter gave, by direction and port; the outage under way or to come; the second being counted.
my %media_due;
my ($outage_from, $outage_to) = (0, 0);
my ($counted_second, $counted) = (0, 0);

$| = 1;
print "ready\n";
while (1) {
    my $readable = '';
    vec($readable, $_, 1) = 1 for (fileno(STDIN), fileno($near), fileno($far));
    select($readable, undef, undef, until_next_due());
    if (vec($readable, fileno(STDIN), 1)) { last unless configure(); }
    take($near, \@outward, 1) if vec($readable, fileno($near), 1);
    take($far, \@inward, 0) if vec($readable, fileno($far), 1);
    deliver($_, $far) for \@outward, \@media_outward;
    deliver($_, $near) for \@inward, \@media_inward;
}

sub open_tun {
    my ($name) = @_;
    sysopen(my $tun, '/dev/net/tun', O_RDWR | O_NONBLOCK) or die "/dev/net/tun: $!\n";
    my $request = pack('a16 S x22', $name, IFF->{$kind} | IFF_NO_PI);
    ioctl($tun, TUNSETIFF, $request) or die "TUNSETIFF $name: $!\n";
    return $tun;
}

sub configure {
    sysread(STDIN, my $line, 4096) or return 0;
    $set{$1} = $2 while $line =~ /(\w+)=(\S*)/g;
    @names = split /,/, lc $set{names};
    srand($set{seed} // 1);
    @$_ = () for @queues;
    %media_due = ();
    ($outage_from, $outage_to) = (0, 0);
    ($first_port, $last_port) = $set{media_ports} =~ /(\d+)-(\d+)/ ? ($1, $2) : (0, -1);
    print "ok\n";
    return 1;
}

sub now { return clock_gettime(CLOCK_MONOTONIC); }

# Seconds to the first packet that is due, or undef: wait for an event.
sub until_next_due {
    my ($first) = sort { $a <=> $b } map { @$_ ? $_->[0][0] : () } @queues;
    return undef unless defined $first;
    my $wait = $first - now();
    return $wait > 0 ? $wait : 0;
}

sub take {
    my ($tun, $queue, $is_outward) = @_;
    while (sysread($tun, my $packet, MAX_PACKET)) {
        next if $is_outward && $set{filter} ne 'none' && filtered($packet);
        if (is_media($packet, $is_outward)) { enqueue_media($packet, $is_outward) }
        else { enqueue($queue, $packet) }
    }
}

sub is_media {
    my ($packet, $is_outward) = @_;
    return 0 if $set{media_address} eq '' || ord($packet) >> 4 != 4;
    my ($source, $destination) = unpack 'x12 a4 a4', $packet;
    return 0 if join('.', unpack 'C4', $is_outward ? $destination : $source) ne $set{media_address};
    return 1 if $set{media_ports} eq 'all';
    return 0 unless ord(substr $packet, 9, 1) == 17;
    my ($from, $to) = unpack 'nn', substr $packet, (ord($packet) & 0x0f) * 4;
    my $port = $is_outward ? $to : $from;
    return $port >= $first_port && $port <= $last_port;
}

sub enqueue_media {
    my ($packet, $is_outward) = @_;
    my $now = now();
    my $queue = $is_outward ? \@media_outward : \@media_inward;
    return if rand(100) < $set{media_loss_percent} || is_outage($now) || @$queue >= MAX_QUEUED;
    return if $is_outward && $set{media_limit} > 0 && is_beyond_limit($now);
    my $jitter_ms = $set{media_jitter_ms} > 0 ? rand($set{media_jitter_ms}) : 0;
    my $due = $now + ($set{media_delay_ms} + $jitter_ms) / 1000;
    my $flow = $is_outward . substr $packet, (ord($packet) & 0x0f) * 4, 4;
    $due = $media_due{$flow} if ($media_due{$flow} // 0) > $due;
    $media_due{$flow} = $due;
    $due += rand($set{media_spread_ms}) / 1000 if $is_outward && $set{media_spread_ms} > 0;
    $due += $set{media_reorder_ms} / 1000 if rand(100) < $set{media_reorder_percent};
    my $place = @$queue;
    $place-- while $place > 0 && $queue->[$place - 1][0] > $due;
    splice @$queue, $place, 0, [$due, $packet];
}

sub is_outage {
    my ($now) = @_;
    return 0 unless $set{media_outage_ms} > 0;
    if ($now >= $outage_to) {
        $outage_from = $now + rand(20 * $set{media_outage_ms}) / 1000;
        $outage_to = $outage_from + $set{media_outage_ms} / 1000;
    }
    return $now >= $outage_from;
}

sub is_beyond_limit {
    my ($now) = @_;
    ($counted_second, $counted) = (int $now, 0) if int $now != $counted_second;
    return ++$counted > $set{media_limit};
}

sub enqueue {
    my ($queue, $packet) = @_;
    return if rand(100) < $set{loss_percent} || @$queue >= MAX_QUEUED;
    # rand(0) means rand(1).
    my $jitter_ms = $set{jitter_ms} > 0 ? rand($set{jitter_ms}) : 0;
    my $due = now() + ($set{delay_ms} + $jitter_ms) / 1000;
    # A seed gives the same losses whatever is not asked for: nothing is drawn for it.
    if ($set{reorder_percent} > 0 && rand(100) < $set{reorder_percent}) {
        # Later ones overtake it.
        $due += LATER_MS / 1000;
    } elsif ($set{reorder_percent} == 0) {
        $due = $queue->[-1][0] if @$queue && $queue->[-1][0] > $due;
    }
    insert($queue, [$due, $packet]);
    insert($queue, [$due, $packet]) if $set{duplicate_percent} > 0 && rand(100) < $set{duplicate_percent};
}

sub insert {
    my ($queue, $entry) = @_;
    my $at = @$queue;
    $at-- while $at > 0 && $queue->[$at - 1][0] > $entry->[0];
    splice @$queue, $at, 0, $entry;
}

sub deliver {
    my ($queue, $tun) = @_;
    my $now = now();
    while (@$queue && $queue->[0][0] <= $now) {
        my $entry = shift @$queue;
        syswrite($tun, $entry->[1]);
    }
}

# True when the packet carries a greeting for a forbidden name; a reset is sent back on the way.
sub filtered {
    my ($packet) = @_;
    return 0 unless ord($packet) >> 4 == 4 && ord(substr $packet, 9, 1) == 6;
    my $ip_bytes = (ord($packet) & 0x0f) * 4;
    my ($source_port, $port, $seq, $ack, $tcp_words) = unpack 'nnNNC', substr $packet, $ip_bytes;
    return 0 unless $port == HTTPS;
    my $data = substr $packet, $ip_bytes + ($tcp_words >> 4) * 4;
    return 0 unless $data =~ /^\x16\x03.{3}\x01/s;
    my $greeting = lc $data;
    return 0 unless grep { index($greeting, $_) >= 0 } @names;
    if ($set{filter} eq 'reset') {
        my ($client, $server) = (substr($packet, 12, 4), substr($packet, 16, 4));
        my $reset = pack 'nnNNCCnnn', $port, $source_port, $ack, $seq + length $data, 5 << 4, 0x14, 0, 0, 0;
        substr($reset, 16, 2) = pack 'n', checksum($server . $client . pack('nn', 6, length $reset) . $reset);
        enqueue(\@inward, ipv4_header($server, $client, length $reset) . $reset);
    }
    return 1;
}

sub ipv4_header {
    my ($source, $destination, $data_bytes) = @_;
    my $header = pack 'CCnnnCCna4a4', 0x45, 0, 20 + $data_bytes, 0, 0x4000, 64, 6, 0, $source, $destination;
    substr($header, 10, 2) = pack 'n', checksum($header);
    return $header;
}

# RFC 1071.
sub checksum {
    my ($data) = @_;
    my $sum = 0;
    $sum += $_ for unpack 'n*', length($data) % 2 ? "$data\0" : $data;
    $sum = ($sum & 0xffff) + ($sum >> 16) while $sum >> 16;
    return ~$sum & 0xffff;
}
