#!/usr/bin/perl
# Two TUN or TAP devices, and between them a delay, jitter, loss, and if told so a filter that reads TLS greetings: the
# road between the firewall and the internet, and the office's wire. Perl, because attaching to such a device needs an
# ioctl that Node does not have, and Debian has Perl everywhere.
#
#   relay.pl tun|tap NEAR FAR     makes both devices in its own namespace; the lab then moves FAR to another one
#
# One line on standard input sets everything anew and is answered with "ok"; the end of the input ends the relay:
#   delay_ms=20 jitter_ms=0 loss_percent=0 seed=1 duplicate_percent=0 reorder_percent=0 filter=none names=
# Delay, jitter, loss, doubles and overtaking hold for each direction. filter=silence swallows every packet to port 443 that carries a
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
    filter => 'none', names => '',
);
my @names;
# One queue per direction of [due time, packet], in order of time: jitter never reorders, only reorder_percent does.
my @outward;
my @inward;

$| = 1;
print "ready\n";
while (1) {
    my $readable = '';
    vec($readable, $_, 1) = 1 for (fileno(STDIN), fileno($near), fileno($far));
    select($readable, undef, undef, until_next_due());
    if (vec($readable, fileno(STDIN), 1)) { last unless configure(); }
    take($near, \@outward, 1) if vec($readable, fileno($near), 1);
    take($far, \@inward, 0) if vec($readable, fileno($far), 1);
    deliver(\@outward, $far);
    deliver(\@inward, $near);
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
    @outward = @inward = ();
    print "ok\n";
    return 1;
}

sub now { return clock_gettime(CLOCK_MONOTONIC); }

# Seconds to the first packet that is due, or undef: wait for an event.
sub until_next_due {
    my ($first) = sort { $a <=> $b } map { @$_ ? $_->[0][0] : () } (\@outward, \@inward);
    return undef unless defined $first;
    my $wait = $first - now();
    return $wait > 0 ? $wait : 0;
}

sub take {
    my ($tun, $queue, $is_outward) = @_;
    while (sysread($tun, my $packet, MAX_PACKET)) {
        next if $is_outward && $set{filter} ne 'none' && filtered($packet);
        enqueue($queue, $packet);
    }
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
