#!/usr/bin/perl
# Fills a new Request Tracker: one agent, and the tickets of tickets.json with their customers.
# Prints "lang id" for each ticket. RT_TICKETS is the path of tickets.json.
use strict;
use warnings;
use utf8;
use lib '/usr/share/request-tracker5/lib', '/usr/local/share/request-tracker5/lib';
use Encode qw(encode);
use JSON;
use MIME::Entity;
use RT;

RT::LoadConfig();
RT::Init();

my $root = RT::CurrentUser->new;
$root->LoadByName('root');

sub user {
    my (%of) = @_;
    my $user = RT::User->new($root);
    $user->LoadByCols( Name => $of{Name} );
    if ( !$user->id ) {
        my ( $id, $message ) = $user->Create(%of);
        die $message if !$id;
    }
    my $current = RT::CurrentUser->new;
    $current->LoadByName( $of{Name} );
    return $current;
}

sub letter {
    my ( $from, $subject, $text ) = @_;
    my $html = join '', map { my $line = $_; $line =~ s/&/&amp;/g; $line =~ s/</&lt;/g; "<p>$line</p>" } @$text;
    my $entity = MIME::Entity->build(
        Type    => 'multipart/alternative',
        From    => $from,
        Subject => encode( 'UTF-8', $subject ),
    );
    my %utf8 = ( Charset => 'UTF-8', Encoding => 'base64' );
    $entity->attach( Type => 'text/plain', %utf8, Data => encode( 'UTF-8', join "\n\n", @$text ) );
    $entity->attach( Type => 'text/html',  %utf8, Data => encode( 'UTF-8', $html ) );
    return $entity;
}

my $queue = RT::Queue->new($root);
$queue->Load('General');
my %rights = (
    Everyone   => [qw(CreateTicket ReplyToTicket SeeQueue)],
    Privileged => [
        qw(SeeQueue ShowTicket ShowTicketComments ReplyToTicket CommentOnTicket ModifyTicket OwnTicket TakeTicket)
    ],
);
for my $name ( keys %rights ) {
    my $group = RT::Group->new($root);
    $group->LoadSystemInternalGroup($name);
    $group->PrincipalObj->GrantRight( Object => $queue, Right => $_ ) for @{ $rights{$name} };
}

my $agent = user(
    Name         => 'nora',
    RealName     => 'Nora Lind',
    EmailAddress => 'nora@support.example',
    Password     => 'only-on-loopback',
    Privileged   => 1,
);

open my $file, '<:raw', $ENV{RT_TICKETS} or die "$ENV{RT_TICKETS}: $!";
my $tickets = decode_json( do { local $/; <$file> } );
for my $one (@$tickets) {
    my ( $name, $email ) = @{ $one->{customer} }{qw(name email)};
    my $customer = user( Name => $email, RealName => $name, EmailAddress => $email, Privileged => 0 );
    my ( $first, @later ) = @{ $one->{thread} };
    my $ticket = RT::Ticket->new($customer);
    my ( $id, undef, $message ) = $ticket->Create(
        Queue     => 'General',
        Subject   => $one->{subject},
        Requestor => [$email],
        MIMEObj   => letter( $email, $one->{subject}, $first->{text} ),
    );
    die $message if !$id;
    for my $turn (@later) {
        # Transactions are told apart by their second.
        sleep 1;
        my ( $who, $from ) =
          $turn->{who} eq 'agent' ? ( $agent, 'nora@support.example' ) : ( $customer, $email );
        my $own = RT::Ticket->new($who);
        $own->Load($id);
        my ( $done, $why ) =
          $own->Correspond( MIMEObj => letter( $from, "Re: $one->{subject}", $turn->{text} ) );
        die $why if !$done;
    }
    print "$one->{lang} $id\n";
}
